import { Link } from '@remix-run/react';

import { libraryAddress } from '#app/libraries/addresses.ts';
import type { LibrarySummary } from '#app/libraries/library-summary.ts';
import { libraryKindLabels } from '#app/libraries/vocabulary.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Facts } from '#app/ui/facts.tsx';
import { formatCount } from '#app/ui/format.ts';

/** One library among results: its name, where it is, what it shares. */
export function LibraryLine({ library }: { library: LibrarySummary }) {
  const { displayName, kind, address, postalCode, commune, departement, sheetCount } = library;
  return (
    <li className="fiche-l fiche-l--biblio">
      <div className="fiche-l__corps">
        {kind === 'departmental' && (
          <div className="fiche-l__tete">
            <Badge tone="blue" icon="landmark">
              {libraryKindLabels[kind]}
            </Badge>
          </div>
        )}
        <h3>
          <Link to={libraryAddress(library.slug)} prefetch="intent">
            {displayName}
          </Link>
        </h3>
        <p className="fiche-l__lieu">
          {[address, [postalCode, commune.name].filter(Boolean).join(' ')]
            .filter(Boolean)
            .join(', ')}
        </p>
      </div>
      <div className="fiche-l__faits">
        <Facts
          facts={[
            {
              icon: 'map-pin',
              label: 'Département',
              text: `${departement.name} (${departement.code})`,
            },
            ...(sheetCount > 0
              ? [
                  {
                    icon: 'book-open-text' as const,
                    text: formatCount(sheetCount, 'fiche publiée', 'fiches publiées'),
                  },
                ]
              : []),
          ]}
        />
      </div>
    </li>
  );
}
