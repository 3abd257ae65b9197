import type { ReviewPage } from '#app/reviews/read-review.server.ts';
import { formatDateTime } from '#app/ui/format.ts';

import { SaidWords } from './review-item.tsx';

/** All that a review and its answer ever said, for who moderates. */
export function ReviewHistory({ history }: { history: NonNullable<ReviewPage['history']> }) {
  return (
    <section aria-labelledby="versions" className="pile">
      <h2 id="versions">Versions</h2>
      <ol className="filet">
        {history.versions.toReversed().map(({ number, by, at, said }) => (
          <li key={number} value={number}>
            <p className="petit doux">
              Version {number}, {formatDateTime(at)}, par {by}, {said.audience}
            </p>
            <SaidWords said={said} />
          </li>
        ))}
      </ol>
      {history.answers.length > 1 && (
        <>
          <h3>Réponses successives</h3>
          <ol className="filet">
            {history.answers.toReversed().map(({ number, at, body }) => (
              <li key={number} value={number}>
                <p className="petit doux">{formatDateTime(at)}</p>
                <p className="texte-libre">{body}</p>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
