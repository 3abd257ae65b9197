import type { z } from 'zod';

import { BadRequest, type FieldErrors } from './errors.ts';

/** A value of the address that was left aside, and why. */
export type AddressProblem = { name: string; value: string; message: string };

/** Control characters and halves of characters, which no database takes. */
const unwritable = /[\p{Cc}\p{Cs}]/gu;
/** Names that other sites add to our links, and Remix to its own: nobody's mistake. */
const isForeign = (name: string) => /^(?:utm_|mtm_|_)|^(?:fbclid|gclid|index)$/u.test(name);
const mostValues = 40;

type Parameters = Record<string, z.ZodType>;

/**
 * The values of an address, each checked by the schema of its name. What cannot be understood is
 * left aside and told in `problems`: the API refuses the whole, a page shows what it ignored.
 * @param repeatable names that hold several values.
 */
export function readAddress<Schemas extends Parameters>(
  address: URLSearchParams,
  schemas: Schemas,
  repeatable: readonly (keyof Schemas)[] = [],
) {
  const given: { [Name in keyof Schemas]?: z.infer<Schemas[Name]>[] } = {};
  const problems: AddressProblem[] = [];
  for (const name of new Set(address.keys())) {
    if (isForeign(name)) continue;
    const values = address
      .getAll(name)
      .map((value) => value.replaceAll(unwritable, ' ').trim())
      .filter(Boolean);
    const refuse = (value: string, message: string) =>
      problems.push({ name: name.slice(0, 40), value: value.slice(0, 80), message });
    const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
    if (!schema) {
      refuse(values[0] ?? '', 'Ce filtre n’existe pas.');
      continue;
    }
    const most = repeatable.includes(name) ? mostValues : 1;
    const kept: unknown[] = [];
    for (const value of new Set(values)) {
      const parsed = schema.safeParse(value);
      if (!parsed.success) refuse(value, parsed.error.issues[0]?.message ?? 'Valeur refusée.');
      else if (kept.length < most) kept.push(parsed.data);
      else refuse(value, most === 1 ? 'Une seule valeur à la fois.' : 'Trop de valeurs.');
    }
    given[name as keyof Schemas] = kept as z.infer<Schemas[keyof Schemas]>[];
  }
  return { given, problems };
}

/** @throws {BadRequest} with a sentence for each value that the API cannot understand. */
export function refuseProblems(problems: readonly AddressProblem[]): void {
  if (problems.length === 0) return;
  const fields: FieldErrors = Object.create(null) as FieldErrors;
  for (const { name, message } of problems) (fields[name] ??= []).push(message);
  const [first] = problems;
  throw new BadRequest(`«\u00A0${first?.name}\u00A0»\u00A0: ${first?.message}`, fields);
}

/** The same address at another page of its list. */
export function addressOfPage(url: URL, origin: string, page: number): string {
  const address = new URL(url.pathname + url.search, origin);
  address.searchParams.set('page', String(page));
  return address.href;
}
