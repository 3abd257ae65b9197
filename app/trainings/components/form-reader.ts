import type { Refusal } from '#app/platform/refusal.ts';
import type { SessionForm } from '#app/trainings/session-form.ts';

/** What each field of the form holds and what is wrong with it. */
export type FormReader = {
  one: (name: string) => string;
  many: (name: string) => string[];
  field: (name: string) => { name: string; defaultValue: string; error: string[] | undefined };
};

/** What was typed where it was refused, else what stands. */
export function readerOf(form: SessionForm, refusal: Refusal | null): FormReader {
  const values: SessionForm = refusal ? refusal.values : form;
  const errors = refusal?.refused.fields ?? {};
  const many = (name: string) => [values[name] ?? []].flat();
  const one = (name: string) => many(name)[0] ?? '';
  return {
    one,
    many,
    field: (name) => ({ name, defaultValue: one(name), error: errors[name] }),
  };
}
