import type { Refusal } from '#app/platform/refusal.ts';
import type { SpeakerForm } from '#app/speakers/speaker-form.ts';

/** What each field of the form holds and what is wrong with it. */
export type FormReader = {
  one: (name: string) => string;
  many: (name: string) => string[];
  field: (name: string) => { name: string; defaultValue: string; error: string[] | undefined };
  group: (name: string) => { name: string; error: string[] | undefined };
};

/** What was typed where it was refused, else what the profile says. */
export function readerOf(form: SpeakerForm, refusal: Refusal | null): FormReader {
  const values: SpeakerForm = refusal ? refusal.values : form;
  const errors = refusal?.refused.fields ?? {};
  const many = (name: string) => [values[name] ?? []].flat();
  const one = (name: string) => many(name)[0] ?? '';
  const group = (name: string) => ({ name, error: errors[name] });
  return {
    one,
    many,
    group,
    field: (name) => ({ ...group(name), defaultValue: one(name) }),
  };
}
