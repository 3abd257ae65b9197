import { Link } from '@remix-run/react';

import { sheetAddress } from '#app/sheets/addresses.ts';
import type { Coming } from '#app/speakers/coming.ts';
import { formatCount } from '#app/ui/format.ts';
import { Table } from '#app/ui/table.tsx';

/** The sheets and replays that say that they came; others may have done the same since. */
export function ComingsTable({ name, comings }: { name: string; comings: readonly Coming[] }) {
  if (comings.length === 0) return null;
  return (
    <section className="section" aria-labelledby="projets">
      <h2 id="projets" className="h2-marge" tabIndex={-1}>
        Projets dans le réseau
      </h2>
      <Table caption={`Projets de ${name}`} hideCaption>
        <thead>
          <tr>
            <th scope="col">Quand</th>
            <th scope="col">Fiche</th>
            <th scope="col">Où</th>
            <th scope="col">Refait</th>
          </tr>
        </thead>
        <tbody>
          {comings.map(({ replayId, slug, title, when, place, carrierName, replayCount }) => (
            <tr key={replayId ?? slug}>
              <td className="nowrap">{when ?? '–'}</td>
              <th scope="row">
                <Link to={sheetAddress(slug)}>{title}</Link>
                {replayId && <span className="petit doux"> Reprise par {carrierName}</span>}
              </th>
              <td>{place ?? carrierName}</td>
              <td className="nowrap">
                {replayCount > 0 ? `par ${formatCount(replayCount, 'autre', 'autres')}` : '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
