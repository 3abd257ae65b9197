import { Link } from '@remix-run/react';

import type { SheetPage } from '#app/sheets/sheet-page.ts';
import { Notice } from '#app/ui/notice.tsx';

/** Why a sheet is not like the others: a draft, withdrawn, archived, or seen as the public does. */
export function SheetNotices({
  page: { status, slug, may, reader, isMember },
}: {
  page: SheetPage;
}) {
  if (status === 'draft') {
    return (
      <Notice title="Brouillon">
        <p>
          Vous et vos coauteurs êtes les seuls à voir cette page.{' '}
          {may.edit && <Link to={`/fiches/${slug}/modifier`}>Continuer à l’écrire</Link>}
        </p>
      </Notice>
    );
  }
  if (status === 'withdrawn') {
    return (
      <Notice tone="warning" title="Fiche retirée">
        <p>
          Les autres lecteurs ne la trouvent plus&nbsp;: pour eux, cette page n’existe pas.{' '}
          {may.restore && (
            <Link to={`/fiches/${slug}/modifier`}>La corriger et la remettre en ligne</Link>
          )}
        </p>
      </Notice>
    );
  }
  if (status === 'archived') {
    return (
      <Notice tone="warning" title="Fiche archivée">
        Elle ne sort plus dans les recherches, et ses informations peuvent avoir vieilli. Elle reste
        lisible à cette adresse.
      </Notice>
    );
  }
  if (isMember && reader === 'public') {
    return (
      <Notice title="Ce que voit le public">
        Sans compte, on lit cette page telle quelle&nbsp;: rien de ce que les pros gardent entre eux
        n’y est.
      </Notice>
    );
  }
  return null;
}
