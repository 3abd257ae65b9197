import { Link } from '@remix-run/react';

import { answersAddress } from '#app/answers/addresses.ts';
import type { AnswerLine } from '#app/answers/answer-summary.ts';
import { Card } from '#app/ui/card.tsx';

import { AnswerLines } from './answer-lines.tsx';

type AnswersOnSubjectProps = { answers: readonly AnswerLine[]; words: string };

/** Beside the sheets found by some words: what colleagues answered about them. */
export function AnswersOnSubject({ answers, words }: AnswersOnSubjectProps) {
  if (answers.length === 0) return null;
  return (
    <Card as="section" tone="hollow" labelledBy="reponses-sur-ce-sujet" className="pile">
      <h2 id="reponses-sur-ce-sujet" className="h-cote">
        Des réponses de collègues sur ce sujet
      </h2>
      <AnswerLines answers={answers} />
      <p className="petit">
        <Link to={`${answersAddress}?q=${encodeURIComponent(words)}`}>
          Toutes les réponses sur ce sujet
        </Link>
      </p>
    </Card>
  );
}
