import type { CourseFigures as Figures } from '#app/courses/read-course-figures.server.ts';
import { leastShown } from '#app/platform/least-shown.ts';
import { formatNumber, formatPercent } from '#app/ui/format.ts';
import { Figures as LargeFigures } from '#app/ui/figures.tsx';

const sayCount = (count: number | null) =>
  count === null ? `moins de ${leastShown}` : formatNumber(count);

/** How a course is followed, for who keeps it. */
export function CourseFigures({ figures: { started, completed, missed } }: { figures: Figures }) {
  return (
    <section className="pile" aria-labelledby="chiffres">
      <h2 id="chiffres">Comment il est suivi</h2>
      {started === null ? (
        <p>{`Commencé par moins de ${leastShown} personnes.`}</p>
      ) : started === 0 ? (
        <p>Personne ne l’a encore commencé.</p>
      ) : (
        <LargeFigures
          figures={[
            { id: 'started', value: formatNumber(started), label: 'l’ont commencé' },
            {
              id: 'completed',
              value: completed === null ? '–' : formatNumber(completed),
              label:
                completed === null
                  ? `l’ont terminé ou sont en chemin\u00A0: un nombre est ${sayCount(null)}, il ne se dit pas`
                  : 'l’ont terminé',
            },
          ]}
        />
      )}
      {missed.length > 0 && (
        <>
          <h3>Les questions que l’on manque le plus, au premier essai</h3>
          <ul className="filet">
            {missed.map(({ id, label, share }) => (
              <li key={id} className="rang rang--bouts">
                <span>{label}</span>
                <span className="petit doux">{`environ ${formatPercent(share)}`}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
