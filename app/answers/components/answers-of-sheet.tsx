import type { AnswerLine } from '#app/answers/answer-summary.ts';

import { AnswerLines } from './answer-lines.tsx';

/** On the page of a sheet: what was asked from it, and answered. */
export function AnswersOfSheet({ answers }: { answers: readonly AnswerLine[] }) {
  return (
    <section aria-labelledby="reponses-de-collegues">
      <h2 id="reponses-de-collegues">Réponses de collègues</h2>
      <p className="doux">Des questions posées depuis cette fiche, et ce qui leur a été répondu.</p>
      <AnswerLines answers={answers} />
    </section>
  );
}
