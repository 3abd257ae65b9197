import { leastShown } from '#app/platform/least-shown.ts';
import type { HelpFigures } from '#app/answers/read-help-figures.server.ts';
import { formatCount, formatNumber } from '#app/ui/format.ts';
import { Table } from '#app/ui/table.tsx';

const sayCount = (count: number | null) =>
  count === null ? `moins de ${leastShown}` : formatNumber(count);

function sayDelay(hours: number | null) {
  if (hours === null) return 'non dit';
  return hours < 1
    ? formatCount(Math.max(1, Math.round(hours * 60)), 'minute', 'minutes')
    : formatCount(Math.round(hours), 'heure', 'heures');
}

/** A département: asked, answered, after how long; by theme, then together. */
export function FigureTable({ territory }: { territory: HelpFigures[number] }) {
  const { code, name, total, themes } = territory;
  const rows = total.asked === null ? [] : themes;
  return (
    <Table caption={`${name} (${code})`}>
      <thead>
        <tr>
          <th scope="col">Thème</th>
          <th scope="col" className="num">
            Posées
          </th>
          <th scope="col" className="num">
            Répondues
          </th>
          <th scope="col" className="num">
            Délai médian
          </th>
        </tr>
      </thead>
      <tbody>
        {[...rows, { ...total, label: 'Ensemble' }].map((row) => (
          <tr key={row.label}>
            <th scope="row">{row.label}</th>
            <td className="num">{sayCount(row.asked)}</td>
            <td className="num">{sayCount(row.answered)}</td>
            <td className="num">{sayDelay(row.medianInHours)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
