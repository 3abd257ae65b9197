import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { keptLimits } from '#app/accounts/kept-limits.server.ts';
import { listKeptData } from '#app/accounts/list-kept-data.server.ts';
import { readRetention } from '#app/help/read-retention.server.ts';
import { PersonalDataText } from '#app/notices/components/personal-data-text.tsx';
import { readPublisher } from '#app/notices/read-publisher.server.ts';
import { canonicalMeta } from '#app/platform/canonical.ts';
import { load } from '#app/platform/http.server.ts';

export const meta: MetaFunction = ({ matches }) => [
  { title: 'Vos données – RPBS' },
  {
    name: 'description',
    content: 'Ce que le réseau garde de vous, pourquoi, jusqu’à quand, et vos droits.',
  },
  ...canonicalMeta(matches, '/vos-donnees'),
];

export const loader = load(async ({ context, house: { settings } }) => ({
  publisher: readPublisher(settings),
  kept: listKeptData(keptLimits(settings, await readRetention(context))),
}));

export default function PersonalDataPage() {
  return (
    <div className="conteneur section">
      <article className="pile prose">
        <h1 className="h1-page">Vos données</h1>
        <PersonalDataText {...useLoaderData<typeof loader>()} />
      </article>
    </div>
  );
}
