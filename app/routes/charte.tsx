import type { MetaFunction } from '@remix-run/react';

import { charterDate } from '#app/accounts/charter.ts';
import { CharterText } from '#app/accounts/components/charter-text.tsx';
import { canonicalMeta } from '#app/platform/canonical.ts';
import { formatMonth } from '#app/ui/format.ts';

export const meta: MetaFunction = ({ matches }) => [
  { title: 'Charte du réseau – RPBS' },
  { name: 'description', content: 'Ce que les membres du réseau partagent et respectent.' },
  ...canonicalMeta(matches, '/charte'),
];

export default function CharterPage() {
  return (
    <div className="conteneur section">
      <article className="pile prose">
        <h1 className="h1-page">Charte du réseau</h1>
        <CharterText />
        <p className="doux">Version de {formatMonth(charterDate)}.</p>
      </article>
    </div>
  );
}
