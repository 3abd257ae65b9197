import type { Averages } from '#app/reviews/review.ts';
import { criteria, criterionLabels, highestMark } from '#app/reviews/vocabulary.ts';
import { Gauge } from '#app/ui/figures.tsx';
import { formatCount, formatDecimal } from '#app/ui/format.ts';

/** What libraries think on the whole, criterion by criterion. */
export function AveragesList({ averages }: { averages: Averages }) {
  return (
    <>
      <dl className="criteres">
        {criteria.map((name) => {
          const mean = averages.means[name];
          return (
            <div key={name}>
              <dt>{criterionLabels[name]}</dt>
              <dd>
                <Gauge
                  value={mean}
                  max={highestMark}
                  tone="olive"
                  label={`${formatDecimal(mean)} sur ${highestMark}`}
                />
                <b aria-hidden="true">
                  {formatDecimal(mean)}
                  <span className="doux"> sur {highestMark}</span>
                </b>
              </dd>
            </div>
          );
        })}
      </dl>
      <p className="petit doux">
        Moyennes de {formatCount(averages.libraryCount, 'bibliothèque', 'bibliothèques')}, une voix
        chacune.
      </p>
    </>
  );
}
