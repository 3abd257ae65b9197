import { Link } from '@remix-run/react';

import { keptLibraryAddress } from '#app/libraries/addresses.ts';
import type { RegisterPage } from '#app/libraries/list-register.server.ts';
import { libraryKindLabels } from '#app/libraries/vocabulary.ts';
import { Badge } from '#app/ui/badge.tsx';
import { formatNumber } from '#app/ui/format.ts';
import { Table } from '#app/ui/table.tsx';

type RegisterTableProps = {
  libraries: readonly Omit<RegisterPage['libraries'][number], 'closedAt'>[];
  isClosed: boolean;
  caption: string;
};

/** A page of the register; each name leads to what may be done for the library. */
export function RegisterTable({ libraries, isClosed, caption }: RegisterTableProps) {
  return (
    <Table caption={caption} hideCaption className="tableau--pile">
      <thead>
        <tr>
          <th scope="col">Bibliothèque</th>
          <th scope="col">Registre du ministère</th>
          <th scope="col">Membres</th>
          <th scope="col">Fiches</th>
        </tr>
      </thead>
      <tbody>
        {libraries.map((library) => (
          <tr key={library.slug}>
            <th scope="row">
              <Link to={keptLibraryAddress(library.slug)}>{library.displayName}</Link>{' '}
              {isClosed && <Badge tone="neutral">Fermée</Badge>}
              <br />
              <span className="petit">
                {library.communeName} ({library.departementCode})
                {library.kind !== 'library' && ` · ${libraryKindLabels[library.kind]}`}
              </span>
            </th>
            <td data-l="Registre du ministère">{library.registerCode ?? 'Ajoutée à la main'}</td>
            <td data-l="Membres">{formatNumber(library.memberCount)}</td>
            <td data-l="Fiches">{formatNumber(library.sheetCount)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
