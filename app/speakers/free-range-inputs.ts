import { z } from 'zod';

import { dayInMs } from '#app/platform/durations.ts';
import { departementCodeInput } from '#app/territories/inputs.ts';

import { addMonths, furthestInMonths } from './free-days.ts';

/** Longest range, in days: a year. */
const longestInDays = 366;

export const freeRangeFields = {
  startsOn: z.iso.date('Donnez le premier jour libre.'),
  endsOn: z.union([z.literal(''), z.iso.date('Donnez le dernier jour libre.')]).default(''),
  /** Whether they come wherever the profile says, or in some départements only. */
  where: z.enum(['zone', 'departements'], 'Dites où vous venez ces jours-là.').default('zone'),
  departementCodes: z.array(departementCodeInput).max(20, 'Au plus vingt.').default([]),
};

/** What a speaker says of their free days; `today` is the ISO day in Paris. */
export const freeRangeInput = (today: string) =>
  z
    .object({ slug: z.string().max(200), ...freeRangeFields })
    .transform(({ endsOn, ...range }) => ({ ...range, endsOn: endsOn || range.startsOn }))
    .superRefine(({ startsOn, endsOn, where, departementCodes }, issues) => {
      const refuse = (path: string, message: string) =>
        issues.addIssue({ code: 'custom', path: [path], message });
      if (startsOn < today) refuse('startsOn', 'Ce jour est passé.');
      if (endsOn < startsOn) refuse('endsOn', 'Le dernier jour vient après le premier.');
      else if (endsOn > addMonths(today, furthestInMonths))
        refuse('endsOn', 'Au plus deux ans à l’avance.');
      else if (Date.parse(endsOn) - Date.parse(startsOn) >= longestInDays * dayInMs)
        refuse('endsOn', 'Une période dure un an au plus.');
      if (where === 'departements' && departementCodes.length === 0)
        refuse('departementCodes', 'Choisissez au moins un département.');
    })
    .transform(({ where, departementCodes, ...range }) => ({
      ...range,
      departementCodes: where === 'zone' ? [] : [...new Set(departementCodes)].toSorted(),
    }));
export type FreeRangeInput = z.input<ReturnType<typeof freeRangeInput>>;

export const removeFreeRangeInput = z.object({
  slug: z.string().max(200),
  rangeId: z.uuid('Cette période n’est plus là.'),
});

/** `2027-01`, within a century. */
export const monthInput = z.string().regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/u);
