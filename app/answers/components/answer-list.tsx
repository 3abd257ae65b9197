import { Link } from '@remix-run/react';

import { publishedAnswerAddress } from '#app/answers/addresses.ts';
import type { AnswerLine } from '#app/answers/answer-summary.ts';
import { Highlighted } from '#app/sheets/components/highlighted.tsx';
import { formatDate } from '#app/ui/format.ts';

import { AnswerBadges } from './answer-badges.tsx';

/** Answers found, one link each. */
export function AnswerList({ answers }: { answers: readonly AnswerLine[] }) {
  return (
    <ul className="resultats">
      {answers.map((answer) => (
        <li key={answer.slug} className="reponse-l">
          <h3>
            <Link to={publishedAnswerAddress(answer.slug)}>
              <Highlighted segments={answer.titleSegments} />
            </Link>
          </h3>
          <p className="rang rang--serre petit">
            <span className="doux">
              {answer.theme.label} · {formatDate(answer.publishedAt)}
            </span>
            <AnswerBadges {...answer} />
          </p>
          <p className="petit">
            <Highlighted segments={answer.excerpt} />
          </p>
        </li>
      ))}
    </ul>
  );
}
