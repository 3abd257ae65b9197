import { leastShown } from '#app/platform/least-shown.ts';

/** What somebody is to a session: they organise it, they teach one of its half-days. */
type PartIn = { organises: boolean; teaches: boolean };

/** Reads what those who came think of it: who organises, who teaches. */
export const canReadEvaluations = ({ organises, teaches }: PartIn) => organises || teaches;

/** Whether there are enough answers for nobody to be known by theirs. */
export const hasEnoughAnswers = (count: number) => count >= leastShown;
