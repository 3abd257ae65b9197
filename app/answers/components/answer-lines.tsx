import { Link } from '@remix-run/react';

import { publishedAnswerAddress } from '#app/answers/addresses.ts';
import type { AnswerLine } from '#app/answers/answer-summary.ts';
import { Highlighted } from '#app/sheets/components/highlighted.tsx';

import { AnswerBadges } from './answer-badges.tsx';

/** Answers beside something else: a title, how far it may be trusted, its first words. */
export function AnswerLines({ answers }: { answers: readonly AnswerLine[] }) {
  return (
    <ul className="filet">
      {answers.map((answer) => (
        <li key={answer.slug}>
          <p className="rang rang--serre">
            <Link to={publishedAnswerAddress(answer.slug)} discover="none">
              <Highlighted segments={answer.titleSegments} />
            </Link>
            <AnswerBadges {...answer} />
          </p>
          <p className="petit doux">
            <Highlighted segments={answer.excerpt} />
          </p>
        </li>
      ))}
    </ul>
  );
}
