import { useEffect, useRef } from 'react';

import type { StepPage } from '#app/courses/read-step.server.ts';
import { sayScore } from '#app/courses/say-course.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Notice } from '#app/ui/notice.tsx';

type Attempt = NonNullable<NonNullable<StepPage['quiz']>['attempt']>;

type QuizOutcomeProps = { attempt: Attempt; needed: number; isPreview: boolean };

/** What came of an attempt, question by question: right or not in words, and why. */
export function QuizOutcome({ attempt, needed, isPreview }: QuizOutcomeProps) {
  const head = useRef<HTMLHeadingElement>(null);
  // Read out first, whoever comes by the form.
  useEffect(() => head.current?.focus(), []);
  const score = sayScore(attempt.right, attempt.total);
  return (
    <>
      <h2 id="resultat" ref={head} tabIndex={-1}>
        {attempt.hasPassed ? `Quiz réussi\u00A0: ${score}` : `Pas encore\u00A0: ${score}`}
      </h2>
      {attempt.hasPassed ? (
        <Notice tone="success">
          {isPreview
            ? 'Pour qui suit le parcours, l’étape serait faite.'
            : `Essai ${attempt.rank}. L’étape est faite.`}
        </Notice>
      ) : (
        <Notice tone="warning">
          {`${isPreview ? '' : `Essai ${attempt.rank}. `}Il faut ${needed} bonnes réponses : relisez les explications, puis répondez de nouveau.`}
        </Notice>
      )}
      <ol className="pile">
        {attempt.questions.map((question) => (
          <li key={question.id} className="carte pile">
            <h3>{question.label}</h3>
            <p>
              {question.isRight ? (
                <Badge tone="olive" icon="circle-check">
                  Juste
                </Badge>
              ) : (
                <Badge tone="alert" icon="circle-x">
                  {isIncomplete(question) ? 'Il en manque' : 'Pas juste'}
                </Badge>
              )}
            </p>
            <ul className="filet">
              {question.answers
                .filter(({ explanation }) => explanation !== null)
                .map((answer) => (
                  <li key={answer.id} className="pile pile--serree">
                    <p>
                      <strong>{answer.label}</strong>
                    </p>
                    <p className="petit">{sayAnswer(answer)}</p>
                    <p>{answer.explanation}</p>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ol>
    </>
  );
}

/** Nothing that was chosen is wrong. */
const isIncomplete = ({ answers }: Attempt['questions'][number]) =>
  answers.every(({ isChosen, isRight }) => !isChosen || isRight);

function sayAnswer({ isChosen, isRight }: { isChosen: boolean; isRight: boolean | null }): string {
  const verdict = isRight ? 'bonne réponse' : 'mauvaise réponse';
  return isChosen ? `Votre choix, ${verdict}.` : `Une ${verdict}.`;
}
