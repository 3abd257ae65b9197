import { readRefusal, type Refusal } from './refusal.ts';

/** A form of many parts: what each field holds and what is wrong with it, to hand to them all. */
export type FormReader = Pick<ReturnType<typeof readRefusal>, 'fieldErrors' | 'formErrors'> & {
  one: (name: string) => string;
  many: (name: string) => string[];
  field: (name: string) => { name: string; defaultValue: string; error: string[] | undefined };
  group: (name: string) => { name: string; error: string[] | undefined };
};

/**
 * What was typed where it was refused, else what stands.
 * @param standing the values of the form by name, as they are kept.
 */
export function readerOf(standing: Refusal['values'], refusal: Refusal | null): FormReader {
  const values = refusal ? refusal.values : standing;
  const { fieldErrors, formErrors } = readRefusal(refusal);
  const many = (name: string) => [values[name] ?? []].flat();
  const one = (name: string) => many(name)[0] ?? '';
  const group = (name: string) => ({ name, error: fieldErrors[name] });
  return {
    fieldErrors,
    formErrors,
    one,
    many,
    group,
    field: (name) => ({ ...group(name), defaultValue: one(name) }),
  };
}
