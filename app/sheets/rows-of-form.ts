import { parseCents } from './amounts.ts';
import type { SheetContent } from './content.ts';
import { withoutEmptyRows } from './empty-rows.ts';
import { many, one, type SheetForm } from './sheet-form.ts';
import { itemTypes, licences } from './vocabulary.ts';
import { perimeterKinds } from './form-vocabulary.ts';

type Refuse = (name: string, sentence: string) => void;

export const amountSentence = 'Écrivez un nombre, par exemple 100,00.';

/** One of a closed list, else the first of it or what is given. */
const among = <Word extends string>(words: readonly Word[], given: string, otherwise: Word): Word =>
  words.find((word) => word === given) ?? otherwise;

/** The lists of a sheet as its form holds them; an unreadable amount leaves the one of before. */
export function rowsOfForm(form: SheetForm, before: SheetContent, refuse: Refuse) {
  const rows = <Row>(list: string, read: (id: string, answer: (name: string) => string) => Row) =>
    [...new Set(many(form, list))]
      .filter((id) => /^[\w-]{1,40}$/u.test(id) && !one(form, `${list}.${id}.remove`))
      .map((id) => read(id, (name) => one(form, `${list}.${id}.${name}`).trim()));
  const amount = (name: string, words: string, kept: number | null | undefined) => {
    const read = parseCents(words);
    if (read !== undefined) return read;
    refuse(name, amountSentence);
    return kept ?? null;
  };
  return withoutEmptyRows({
    perimeters: rows('perimeters', (id, answer) => ({
      id,
      kind: among(perimeterKinds, answer('kind'), 'other'),
      label: answer('label'),
      code: answer('code') || null,
    })),
    expenses: rows('expenses', (id, answer) => ({
      id,
      item: answer('item'),
      amountInCents: amount(
        `expenses.${id}.amountInCents`,
        answer('amountInCents'),
        before.expenses.find((row) => row.id === id)?.amountInCents,
      ),
    })),
    fundings: rows('fundings', (id, answer) => {
      const was = before.fundings.find((row) => row.id === id);
      const read = (name: 'foreseenInCents' | 'obtainedInCents') =>
        amount(`fundings.${id}.${name}`, answer(name), was?.[name]);
      return {
        id,
        funder: answer('funder'),
        foreseenInCents: read('foreseenInCents'),
        obtainedInCents: read('obtainedInCents'),
      };
    }),
    partners: rows('partners', (id, answer) => ({
      id,
      name: answer('name'),
      role: answer('role'),
    })),
    speakers: rows('speakers', (id, answer) => ({
      id,
      name: answer('name'),
      role: answer('role'),
    })),
    toFetch: rows('toFetch', (id, answer) => ({
      id,
      type: among(itemTypes, answer('type'), 'other'),
      title: answer('title'),
      url: readAddress(answer('url'), before.toFetch.find((row) => row.id === id)?.url, () =>
        refuse(`toFetch.${id}.url`, 'Écrivez une adresse complète, par exemple https://…'),
      ),
      fileId: answer('fileId') || null,
      licence: among(licences, answer('licence'), before.licence),
    })),
  });
}

/** « gallica.bnf.fr/… » is an address too, as people copy it. */
function readAddress(words: string, kept: string | null | undefined, refuse: () => void) {
  if (!words) return null;
  const address = /^https?:\/\//iu.test(words) ? words : `https://${words}`;
  const isAddress =
    URL.canParse(address) && /^[^.]+\.[^.]|^localhost$/u.test(new URL(address).hostname);
  if (isAddress && !/\s/u.test(words)) return address;
  refuse();
  return kept ?? null;
}
