import { z } from 'zod';

import { parseCents } from '#app/sheets/amounts.ts';
import type { DatePoint } from '#app/sheets/content.ts';

/** Months 1 to 12, then the quarters: what people remember of when. */
export const periods = [
  ...Array.from({ length: 12 }, (_, i) => String(i + 1)),
  'T1',
  'T2',
  'T3',
  'T4',
] as const;

const wholeNumber = (sentence: string, most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d*$/u, sentence)
    .transform((words) => (words === '' ? null : Number(words)))
    .refine((value) => value === null || value <= most, sentence);

const cost = z.string().transform((words, issue) => {
  const cents = parseCents(words);
  if (cents !== undefined) return cents;
  issue.addIssue({
    code: 'custom',
    message: 'Écrivez un montant en euros, par exemple 410 ou 96,20.',
  });
  return z.NEVER;
});

/** Day and month may be missing: a replay is dated as precisely as one remembers. */
const replayFields = {
  day: wholeNumber('Écrivez le jour en chiffres, de 1 à 31, ou rien.', 31).default(null),
  period: z
    .union([z.literal(''), z.enum(periods)], 'Choisissez un mois ou un trimestre.')
    .default(''),
  year: z
    .string()
    .trim()
    .regex(/^(?:19|20)\d\d$/u, 'Écrivez l’année en quatre chiffres, par exemple 2026.')
    .transform(Number),
  attendance: wholeNumber('Écrivez un nombre de personnes, par exemple 52.', 1_000_000).default(
    null,
  ),
  cost: cost.default(null),
  rating: z
    .union([z.literal(''), z.enum(['1', '2', '3', '4', '5'])], 'Choisissez une note de 1 à 5.')
    .transform((words) => (words === '' ? null : Number(words)))
    .default(null),
  advice: z.string().trim().max(2000, 'Au plus 2 000 caractères.').default(''),
  /** Of those whom the sheet names, who came here too. */
  speakerSlugs: z.array(z.string().max(200)).max(50).default([]),
};

type Moment = { day: number | null; period: string; year: number };

/** The date meant; null when there is no such day. */
export function toDatePoint({ day, period, year }: Moment): DatePoint | null {
  if (period === '') return day === null ? { date: `${year}-01-01`, precision: 'year' } : null;
  const quarter = /^T(\d)$/u.exec(period)?.[1];
  const month = quarter ? (Number(quarter) - 1) * 3 + 1 : Number(period);
  const iso = (d: number) =>
    `${year}-${String(month).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  if (quarter) return day === null ? { date: iso(1), precision: 'quarter' } : null;
  if (day === null) return { date: iso(1), precision: 'month' };
  const date = new Date(`${iso(day)}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.getUTCDate() === day;
  return exists ? { date: iso(day), precision: 'day' } : null;
}

function settleMoment<Fields extends Moment>(fields: Fields, issue: z.RefinementCtx) {
  const { day, period, year, ...others } = fields;
  const happened = toDatePoint({ day, period, year });
  if (happened) return { ...others, happened };
  issue.addIssue({
    code: 'custom',
    path: ['day'],
    message:
      period === '' || period.startsWith('T')
        ? 'Un jour va avec un mois\u00A0: choisissez le mois, ou effacez le jour.'
        : 'Ce jour n’existe pas dans ce mois.',
  });
  return z.NEVER;
}

export const recordReplayInput = z
  .object({ slug: z.string().max(200), ...replayFields })
  .transform(settleMoment);
export type RecordReplayInput = z.input<typeof recordReplayInput>;

const replayId = z.uuid('Ce retour n’existe pas, ou plus.');

export const reviseReplayInput = z.object({ replayId, ...replayFields }).transform(settleMoment);
export type ReviseReplayInput = z.input<typeof reviseReplayInput>;

export const replayIdInput = z.object({ replayId });
