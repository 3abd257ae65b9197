import {
  overallLabels,
  overallMarks,
  type Pace,
  paceLabels,
  paces,
  type Recommendation,
  recommendationLabels,
  recommendations,
} from './vocabulary.ts';

type Answer = {
  overall: number;
  pace: Pace;
  recommends: Recommendation;
  useful: string;
  remarks: string;
};

/** Answers as their readers see them: the average, how many of each, and what was written. */
export function sumUp(answers: readonly Answer[]) {
  const shares = <Value>(
    values: readonly Value[],
    labelOf: (value: Value) => string,
    valueOf: (answer: Answer) => unknown,
  ) =>
    values.map((value) => ({
      label: labelOf(value),
      value: answers.filter((answer) => valueOf(answer) === value).length,
    }));
  const written = (texts: string[]) => texts.filter((text) => text !== '');
  return {
    /** Out of 5. */
    average: answers.reduce((sum, { overall }) => sum + overall, 0) / answers.length,
    overall: shares(
      overallMarks,
      (mark) => overallLabels[mark],
      ({ overall }) => overall,
    ),
    pace: shares(
      paces,
      (pace) => paceLabels[pace],
      ({ pace }) => pace,
    ),
    recommends: shares(
      recommendations,
      (recommendation) => recommendationLabels[recommendation],
      ({ recommends }) => recommends,
    ),
    useful: written(answers.map(({ useful }) => useful)),
    // Apart from what the same person found useful.
    remarks: written(answers.map(({ remarks }) => remarks)).toSorted((a, b) => a.localeCompare(b)),
  };
}
export type EvaluationResults = ReturnType<typeof sumUp>;
