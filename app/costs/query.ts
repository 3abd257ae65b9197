import { z } from 'zod';

import { type AddressProblem, readAddress } from '#app/platform/address.ts';
import { parseCents } from '#app/sheets/amounts.ts';

import type { Sessions } from './visit-cost.ts';
import {
  mostLibraries,
  paymentKinds,
  type PaymentKind,
  type SessionKind,
  sessionKinds,
  type Sharing,
  sharings,
} from './vocabulary.ts';

/** What was filled in to reckon a coming, as its address keeps it: a link that can be shared. */
export type CostQuery = {
  /** Who comes, as the lines of a plan name them. */
  who: string;
  /** Where the person sets out from: a commune, by its INSEE code or by the words typed. */
  from: { code: string | null; words: string };
  /** ISO day of the coming: which rates apply. Null: today's. */
  on: string | null;
  payment: PaymentKind;
  /** What this person asks, gross, in cents; what is not said is the recommended fee. */
  feesInCents: Partial<Record<SessionKind, number>>;
  /** Kilometres of one journey there and back; null: reckoned from the distances. */
  kilometres: number | null;
  journeys: number;
  ticketsInCents: number;
  meals: number;
  nights: number;
  sharing: Sharing;
  /** A grant that requires the recommended fees is asked for. */
  hasGrant: boolean;
  libraries: { id: string | null; words: string; sessions: Sessions }[];
};

const words = z.string().max(200, 'Au plus 200 caractères.');
const cents = z.string().transform((typed, issues) => {
  const amount = parseCents(typed);
  if (amount === undefined || amount === null || amount > 10_000_000)
    issues.addIssue({
      code: 'custom',
      message: 'Écrivez un montant en euros, par exemple 120,50.',
    });
  return amount ?? 0;
});
const count = (most: number) => {
  const sentence = `Écrivez un nombre entier, de 0 à ${most}.`;
  return z.coerce.number(sentence).int(sentence).min(0, sentence).max(most, sentence);
};
const kilometres = z
  .string()
  .transform((typed) => Number(typed.replace(',', '.').replaceAll(/[\s\u00A0\u202F]|km$/gu, '')))
  .refine((value) => value >= 0 && value <= 5000, 'Écrivez des kilomètres, de 0 à 5 000.');
const id = z.uuid('Cette bibliothèque n’existe pas, ou plus.');

/** Short names of sessions in the address, each followed by the number of its library. */
export const sessionNames: Record<SessionKind, string> = {
  meetingDay: 'j',
  meetingHalfDay: 'dj',
  signingDay: 'sj',
  signingHalfDay: 'sdj',
};

export const feeNames: Record<SessionKind, string> = {
  meetingDay: 'journee',
  meetingHalfDay: 'demi_journee',
  signingDay: 'signature_journee',
  signingHalfDay: 'signature_demi_journee',
};

/** As the address says each; an enum keeps its French word there. */
export const paymentNames: Record<PaymentKind, string> = { author: 'auteur', invoice: 'facture' };
export const sharingNames: Record<Sharing, string> = {
  equal: 'egal',
  own: 'seances',
  time: 'duree',
};

const choice = <Key extends string>(keys: readonly Key[], names: Record<Key, string>) =>
  z.string().transform((typed, issues): Key | null => {
    const found = keys.find((key) => names[key] === typed);
    if (!found) issues.addIssue({ code: 'custom', message: 'Choisissez dans la liste.' });
    return found ?? null;
  });

const rows = Array.from({ length: mostLibraries }, (_, i) => i + 1);

const parameters: Record<string, z.ZodType> = {
  qui: z.string().max(80, 'Au plus 80 caractères.'),
  depart: words,
  depart_code: z.string().regex(/^\d[\dAB]\d{3}$/u, 'Cette commune n’existe pas.'),
  le: z.iso.date('Écrivez une date, par exemple 14/03/2027.'),
  paiement: choice(paymentKinds, paymentNames),
  km: kilometres,
  allers_retours: count(60).refine((value) => value > 0, 'Au moins un aller-retour.'),
  billets: cents,
  repas: count(200),
  nuits: count(100),
  partage: choice(sharings, sharingNames),
  aide: z.string().transform((typed) => typed === 'oui'),
  ...Object.fromEntries(sessionKinds.map((kind) => [feeNames[kind], cents])),
  ...Object.fromEntries(
    rows.flatMap((row) => [
      [`bib${row}`, words],
      [`bib${row}_id`, id],
      ...sessionKinds.map((kind) => [`${sessionNames[kind]}${row}`, count(60)] as const),
    ]),
  ),
};

/**
 * Reads what was filled in. What cannot be understood is left aside and told in `problems`, each
 * by the name of its field.
 */
export function parseCostQuery(address: URLSearchParams): {
  query: CostQuery;
  problems: AddressProblem[];
} {
  const { given, problems } = readAddress(address, parameters);
  const all = <Value>(name: string) => (given[name] ?? []) as Value[];
  const one = <Value>(name: string) => all<Value>(name)[0] ?? null;
  const isFilled = (row: number) =>
    [
      `bib${row}`,
      `bib${row}_id`,
      ...sessionKinds.map((kind) => `${sessionNames[kind]}${row}`),
    ].some((name) => address.get(name)?.trim());
  const lastFilled = Math.max(1, ...rows.filter(isFilled));
  return {
    query: {
      who: one<string>('qui') ?? '',
      from: { code: one<string>('depart_code'), words: one<string>('depart') ?? '' },
      on: one<string>('le'),
      payment: one<PaymentKind>('paiement') ?? 'author',
      feesInCents: Object.fromEntries(
        sessionKinds.flatMap((kind) => {
          const fee = one<number>(feeNames[kind]);
          return fee === null ? [] : [[kind, fee]];
        }),
      ),
      kilometres: one<number>('km'),
      journeys: one<number>('allers_retours') ?? 1,
      ticketsInCents: one<number>('billets') ?? 0,
      meals: one<number>('repas') ?? 0,
      nights: one<number>('nuits') ?? 0,
      sharing: one<Sharing>('partage') ?? 'equal',
      hasGrant: one<boolean>('aide') ?? false,
      libraries: rows.slice(0, lastFilled).map((row) => ({
        id: one<string>(`bib${row}_id`),
        words: one<string>(`bib${row}`) ?? '',
        sessions: Object.fromEntries(
          sessionKinds.map((kind) => [kind, one<number>(`${sessionNames[kind]}${row}`) ?? 0]),
        ) as Sessions,
      })),
    },
    problems,
  };
}
