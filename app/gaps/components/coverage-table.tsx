import { Link } from '@remix-run/react';

import type { GapsPage } from '#app/gaps/read-gaps.server.ts';
import { speakersAddress } from '#app/speakers/addresses.ts';
import { emptySpeakerQuery, writeSpeakerQuery } from '#app/speakers/speaker-query.ts';
import { type Discipline, disciplineLabels } from '#app/speakers/vocabulary.ts';
import { Table } from '#app/ui/table.tsx';

const search = (discipline: Discipline, code: string) =>
  speakersAddress +
  writeSpeakerQuery({ ...emptySpeakerQuery, disciplines: [discipline], departements: [code] });

/** How many speakers of each discipline say that they come to each département. */
export function CoverageTable({
  departements,
  coverage,
}: Pick<GapsPage, 'departements' | 'coverage'>) {
  return (
    <Table caption="Intervenants par discipline et par département" hideCaption>
      <thead>
        <tr>
          <th scope="col">Discipline</th>
          {departements.map(({ code, name }) => (
            <th key={code} scope="col" className="num">
              <abbr title={name}>{code}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {coverage.map(({ discipline, counts }) => (
          <tr key={discipline}>
            <th scope="row">{disciplineLabels[discipline]}</th>
            {departements.map(({ code, name }, i) => (
              <td key={code} className="num">
                {counts[i] ? (
                  <Link
                    to={search(discipline, code)}
                    aria-label={`${counts[i]}, ${disciplineLabels[discipline]}, ${name}`}
                  >
                    {counts[i]}
                  </Link>
                ) : (
                  <strong className="manque">aucun</strong>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
