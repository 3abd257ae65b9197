import { Link } from '@remix-run/react';

import type { SearchView } from '#app/search/addresses.ts';
import type { WiderSearch } from '#app/search/loosen-search.server.ts';
import type { SearchResults } from '#app/search/search-sheets.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { formatCount } from '#app/ui/format.ts';
import type { IconName } from '#app/ui/icon-names.ts';
import { Icon } from '#app/ui/icon.tsx';

import { sayResults } from './search-title.ts';

const icons: Record<WiderSearch['kind'], IconName> = {
  'without-filter': 'x',
  everywhere: 'map-pinned',
  'without-filters': 'x',
  'without-words': 'sliders-horizontal',
  'other-words': 'search',
};

/** Shelves with one place empty: the missing sheet. */
function EmptyShelves() {
  return (
    <svg
      className="vide__image"
      viewBox="0 0 176 112"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="3"
      strokeLinejoin="round"
    >
      <path
        fill="var(--color-creux)"
        d="M28 108V52a28 28 0 0 1 56 0v56zM92 108V52a28 28 0 0 1 56 0v56z"
      />
      <path d="M10 108h156M28 80h56M92 80h56" />
      <path
        fill="var(--color-ocre-motif)"
        d="M36 78V60h8v18zM46 78V64h7v14zM102 106V88h8v18zM113 106V92h9v14z"
      />
      <circle cx="120" cy="62" r="11" strokeDasharray="4 5" />
    </svg>
  );
}

/** What to loosen, with the sheets that each would give. */
export function WiderSearches({
  wider,
  pathname,
  seenAs = '',
}: {
  wider: readonly WiderSearch[];
  pathname: string;
  /** What else the address must keep. */
  seenAs?: string;
}) {
  return (
    <ul className="pile pile--serree">
      {wider.map(({ kind, label, total, address }) => (
        <li key={label}>
          <Link className="lien-seul" to={`${pathname}?${address}${seenAs}`}>
            <Icon name={icons[kind]} />
            {label}
            {'\u00A0'}: {formatCount(total, 'fiche', 'fiches')}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function sayWhy({ query, filters }: SearchResults): string {
  const those = formatCount(filters.length, 'filtre', 'filtres');
  if (!query.words)
    return `Aucune fiche ne passe par ${filters.length > 1 ? `ces ${those}` : 'ce filtre'} à la fois.`;
  if (filters.length === 0) return 'Personne n’a encore partagé ce projet avec ces mots.';
  return `Personne n’a encore partagé ce projet avec ces mots et ${filters.length > 1 ? `ces ${those}` : 'ce filtre'}.`;
}

/** What to do when nothing answers: loosen, or write the first one. */
export function NoResults({
  results,
  wider,
  view,
}: {
  results: SearchResults;
  wider: readonly WiderSearch[];
  view: SearchView;
}) {
  return (
    <>
      <Card as="section" className="vide" labelledBy="resultats">
        <EmptyShelves />
        <h2 id="resultats">
          <span role="status">{sayResults(results)}</span>
        </h2>
        <p>{sayWhy(results)}</p>
      </Card>
      <div className="grille grille--2 section">
        <Card as="section" className="pile" labelledBy="elargir">
          <h3 id="elargir">Élargir la recherche</h3>
          {wider.length > 0 ? (
            <WiderSearches
              wider={wider}
              pathname="/fiches"
              seenAs={view === 'tableau' ? '&vue=tableau' : ''}
            />
          ) : (
            <p>
              Essayez un mot plus courant, ou <Link to="/fiches">parcourez toutes les fiches</Link>.
            </p>
          )}
        </Card>
        <Card as="section" className="pile" labelledBy="premiere">
          <h3 id="premiere">Écrire la première fiche</h3>
          <p>
            Un titre et trois lignes suffisent pour un projet en réflexion. Vous compléterez après.
          </p>
          <LinkButton variant="primary" icon="pencil-line" to="/fiches/nouvelle">
            Écrire une fiche
          </LinkButton>
        </Card>
      </div>
    </>
  );
}
