import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { AccessibilityStatement } from '#app/notices/components/accessibility-statement.tsx';
import { readPublisher } from '#app/notices/read-publisher.server.ts';
import { canonicalMeta } from '#app/platform/canonical.ts';
import { load } from '#app/platform/http.server.ts';

export const meta: MetaFunction = ({ matches }) => [
  { title: 'Accessibilité – RPBS' },
  {
    name: 'description',
    content: 'Déclaration d’accessibilité\u00A0: ce qui est vérifié, ce qui manque, à qui le dire.',
  },
  ...canonicalMeta(matches, '/accessibilite'),
];

export const loader = load(async ({ house: { settings } }) => readPublisher(settings));

export default function AccessibilityPage() {
  return (
    <div className="conteneur section">
      <article className="pile prose">
        <h1 className="h1-page">Accessibilité</h1>
        <AccessibilityStatement publisher={useLoaderData<typeof loader>()} />
      </article>
    </div>
  );
}
