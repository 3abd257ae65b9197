import type { LinksFunction, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { load } from '#app/platform/http.server.ts';
import { SheetSections } from '#app/sheets/components/sheet-sections.tsx';
import { previewSharedSheet } from '#app/sheets/preview-sheet.server.ts';
import { sayTitle } from '#app/sheets/say-title.ts';
import { Notice } from '#app/ui/notice.tsx';
import sheetStyles from '#app/ui/styles/pages/fiche.css?url';
import richTextStyles from '#app/ui/styles/pages/texte-riche.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: sheetStyles },
  { rel: 'stylesheet', href: richTextStyles },
];

export const meta: MetaFunction = () => [
  { title: 'Brouillon partagé – RPBS' },
  { name: 'robots', content: 'noindex' },
  // The address is a secret: no other site hears of it.
  { name: 'referrer', content: 'no-referrer' },
];

export const loader = load(async ({ context, params }) => ({
  page: await previewSharedSheet(context, params.token ?? ''),
}));

export default function SharedDraftRoute() {
  const { page } = useLoaderData<typeof loader>();
  return (
    <div className="conteneur section pile">
      <Notice title="Brouillon partagé">
        Cette fiche est encore en cours d’écriture. Ses auteurs vous ont donné ce lien et peuvent le
        fermer.
      </Notice>
      <h1 className="h1-page">{sayTitle(page.content.title)}</h1>
      <article className="prose">
        <SheetSections page={page} />
      </article>
    </div>
  );
}
