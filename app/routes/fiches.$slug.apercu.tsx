import type { LinksFunction, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { load } from '#app/platform/http.server.ts';
import { sheetAddress } from '#app/sheets/addresses.ts';
import { SheetSections } from '#app/sheets/components/sheet-sections.tsx';
import { previewSheet } from '#app/sheets/preview-sheet.server.ts';
import { sayTitle } from '#app/sheets/say-title.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import sheetStyles from '#app/ui/styles/pages/fiche.css?url';
import richTextStyles from '#app/ui/styles/pages/texte-riche.css?url';
import { Toggle } from '#app/ui/toggle.tsx';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: sheetStyles },
  { rel: 'stylesheet', href: richTextStyles },
];

export const meta: MetaFunction = () => [{ title: 'Aperçu de la fiche – RPBS' }];

export const loader = load(async ({ context, params, url }) => {
  const face = url.searchParams.get('vue') === 'publique' ? 'public' : 'professional';
  return { page: await previewSheet(context, { slug: params.slug ?? '', face }) };
});

export default function PreviewRoute() {
  const { page } = useLoaderData<typeof loader>();
  const address = `${sheetAddress(page.slug)}/apercu`;
  const isPublic = page.reader === 'public';
  return (
    <div className="conteneur section pile">
      <Notice title="Aperçu">
        Voici la fiche telle qu’on la lira. Rien de ceci n’est publié tant que vous ne le demandez
        pas.
      </Notice>
      <div className="rang rang--bouts section">
        <LinkButton to={`${sheetAddress(page.slug)}/modifier`} variant="outline" icon="pencil">
          Continuer à écrire
        </LinkButton>
        <Toggle
          label="Version affichée"
          views={[
            { to: address, label: 'Version pro', icon: 'lock-open', current: !isPublic },
            {
              to: `${address}?vue=publique`,
              label: 'Ce que voit le public',
              icon: 'eye',
              current: isPublic,
            },
          ]}
        />
      </div>
      <h1 className="h1-page">{sayTitle(page.content.title)}</h1>
      <article className="prose">
        <SheetSections page={page} />
      </article>
    </div>
  );
}
