import type { ReactNode } from 'react';

import { libraryFormAddress } from '#app/libraries/addresses.ts';
import type { LibraryPage } from '#app/libraries/read-library.server.ts';
import { libraryKindLabels } from '#app/libraries/vocabulary.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Facts } from '#app/ui/facts.tsx';
import { formatCount, formatDate } from '#app/ui/format.ts';
import { Icon } from '#app/ui/icon.tsx';
import { Notice } from '#app/ui/notice.tsx';

import { LibraryFigures } from './library-figures.tsx';
import { LibrarySide } from './library-side.tsx';

type LibraryPageViewProps = {
  page: LibraryPage;
  /** The list of its sheets. */
  sheets: ReactNode;
  /** Whom it received; null where nobody. */
  received: ReactNode;
  /** Who works there, of those who show themselves to this reader; null where nobody does. */
  people: ReactNode;
  /** Where else this reader may go from here; null where nowhere. */
  ways: ReactNode;
  /** A small drawing of where it stands. */
  locator: ReactNode;
  /** The map around it; null where its place is unknown. */
  mapAddress: string | null;
};

/** The page of a library: what it shares, what it is, how to reach it. */
export function LibraryPageView({
  page,
  sheets,
  received,
  people,
  ways,
  locator,
  mapAddress,
}: LibraryPageViewProps) {
  const { library } = page;
  return (
    <div className="conteneur">
      <Breadcrumb
        crumbs={[
          { to: '/', label: 'Accueil' },
          { to: '/bibliotheques', label: 'Bibliothèques' },
        ]}
        current={library.displayName}
      />
      <LibraryHead page={page} ways={ways} />
      {library.closedAt && (
        <Notice tone="warning" className="biblio-avis" title="Cette bibliothèque a fermé.">
          {`Sa page reste, pour les fiches qui la citent. Fermée le ${formatDate(library.closedAt)}.`}
        </Notice>
      )}
      <div className="deux-tiers">
        <div>
          {sheets}
          {received}
          {people}
          <LibraryFigures library={library} />
        </div>
        <LibrarySide page={page} locator={locator} mapAddress={mapAddress} />
      </div>
    </div>
  );
}

function LibraryHead({ page, ways }: Pick<LibraryPageViewProps, 'page' | 'ways'>) {
  const { library, population, canEdit } = page;
  const { commune, departement, intercommunality, kind } = library;
  return (
    <header className="biblio-tete">
      <span className="avatar avatar--bleu biblio-tete__niche" aria-hidden="true">
        <Icon name={kind === 'departmental' ? 'landmark' : 'library'} />
      </span>
      <div>
        <h1>{library.displayName}</h1>
        <p className="biblio-tete__lieu">
          {commune.name}, {departement.name}
          {intercommunality && `, ${intercommunality.name}`}
        </p>
        <Facts
          large
          facts={[
            ...(kind === 'departmental'
              ? [{ icon: 'landmark' as const, text: libraryKindLabels[kind] }]
              : []),
            {
              icon: 'book-open-text',
              text:
                library.sheetCount > 0
                  ? formatCount(library.sheetCount, 'fiche publiée', 'fiches publiées')
                  : 'Pas encore de fiche',
            },
            ...(population === null
              ? []
              : [
                  {
                    icon: 'users' as const,
                    label: 'Commune',
                    text: formatCount(population, 'habitant', 'habitants'),
                  },
                ]),
          ]}
        />
      </div>
      {(canEdit || ways) && (
        <div className="rang">
          {canEdit && (
            <LinkButton variant="outline" icon="pencil" to={libraryFormAddress(library.slug)}>
              Modifier la page
            </LinkButton>
          )}
          {ways}
        </div>
      )}
    </header>
  );
}
