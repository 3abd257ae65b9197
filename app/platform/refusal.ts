import type { FieldErrors, FieldSuggestions } from './errors.ts';

/** What an action answers when the domain refuses: why, where, and what was typed. */
export type Refusal = {
  refused: { code: string; message: string; fields: FieldErrors };
  values: Record<string, string | string[]>;
  suggestions?: FieldSuggestions;
};

/** Tells a refusal among what an action may answer. */
export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'refused' in answer;
}

/**
 * What a form shows of an action's answer: sentences by field, sentences about the whole (where no
 * field is to blame), and what was typed. Empty where nothing was refused.
 */
export function readRefusal(answer: unknown) {
  const refusal = isRefusal(answer) ? answer : null;
  const { '': whole = [], ...fieldErrors } = refusal?.refused.fields ?? {};
  const hasSentence = whole.length > 0 || Object.keys(fieldErrors).length > 0;
  return {
    fieldErrors,
    formErrors: hasSentence || !refusal ? whole : [refusal.refused.message],
    suggestions: refusal?.suggestions ?? {},
    typed: (name: string): string | undefined => [refusal?.values[name]].flat()[0],
    /** What was chosen of a list; undefined where nothing was refused. */
    typedList: (name: string): string[] | undefined =>
      refusal ? [refusal.values[name] ?? []].flat() : undefined,
  };
}
