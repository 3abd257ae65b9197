import type { FieldErrors } from './errors.ts';

/** What an action answers when the domain refuses: why, where, and what was typed. */
export type Refusal = {
  refused: { code: string; message: string; fields: FieldErrors };
  values: Record<string, string | string[]>;
};

/** Tells a refusal among what an action may answer. */
export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'refused' in answer;
}
