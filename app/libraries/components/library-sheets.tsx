import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

import type { LibraryPage } from '#app/libraries/read-library.server.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { formatNumber } from '#app/ui/format.ts';

/** What the library shares; `children` draws the sheets. */
export function LibrarySheets({ page, children }: { page: LibraryPage; children: ReactNode }) {
  const { library, sheets } = page;
  const isWhole = sheets.length === library.sheetCount;
  return (
    <section aria-labelledby="fiches">
      <div className="titre-section">
        <h2 id="fiches">Ses fiches projet</h2>
        {!isWhole && (
          <Link to={`/fiches?commune=${library.commune.code}`}>
            Voir les fiches de la commune ({formatNumber(library.sheetCount)})
          </Link>
        )}
      </div>
      {sheets.length > 0 ? (
        children
      ) : (
        <EmptyState title="Cette bibliothèque n’a pas encore publié de fiche.">
          <p>
            <Link to={`/fiches?dept=${library.departement.code}`}>
              Voir les fiches du département
            </Link>
          </p>
        </EmptyState>
      )}
    </section>
  );
}
