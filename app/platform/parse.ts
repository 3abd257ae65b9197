import type { z } from 'zod';

import { type FieldErrors, InvalidInput } from './errors.ts';

/** Issues of zod as French sentences by field; nested names are joined by dots. */
export function toFieldErrors(error: z.ZodError): FieldErrors {
  const fields: FieldErrors = {};
  for (const issue of error.issues) {
    const name = issue.path.map(String).join('.');
    (fields[name] ??= []).push(issue.message);
  }
  return fields;
}

/**
 * What people sent, as the verb wants it.
 * @throws {InvalidInput} with a sentence for each wrong field.
 */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): z.infer<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new InvalidInput(toFieldErrors(parsed.error));
}

/**
 * A form as an object: a name that comes back becomes a list, `names` always are; file inputs are
 * left out.
 */
export function formToObject(form: FormData, lists: readonly string[] = []) {
  const values: Record<string, string | string[]> = {};
  for (const [name, value] of form) {
    if (typeof value !== 'string' || name in Object.prototype) continue;
    const written = value.replaceAll('\u0000', ''); // No database takes a null character.
    const before = values[name];
    if (before === undefined) values[name] = lists.includes(name) ? [written] : written;
    else values[name] = [before, written].flat();
  }
  for (const name of lists) values[name] ??= [];
  return values;
}
