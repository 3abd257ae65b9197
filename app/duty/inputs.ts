import { z } from 'zod';

import { readMinutes } from '#app/platform/minutes.ts';
import { availabilityChoices } from './vocabulary.ts';

export const changeAvailabilityInput = z.object({
  choice: z.enum(availabilityChoices, 'Dites si l’on peut vous appeler.'),
});
export type ChangeAvailabilityInput = z.input<typeof changeAvailabilityInput>;

const time = (sentence: string) =>
  z.string(sentence).transform((typed, issues) => {
    const minutes = readMinutes(typed);
    if (minutes === null) issues.addIssue({ code: 'custom', message: sentence });
    return minutes ?? 0;
  });

export const addDutySlotInput = z
  .object({
    weekdays: z
      .array(z.coerce.number().int().min(1).max(7), 'Choisissez au moins un jour.')
      .min(1, 'Choisissez au moins un jour.')
      .max(7, 'Choisissez des jours de la semaine.'),
    from: time('Donnez l’heure de début, par exemple 09:00.'),
    to: time('Donnez l’heure de fin, par exemple 12:00.'),
  })
  .refine(({ from, to }) => from < to, {
    path: ['to'],
    error: 'La fin vient après le début.',
  });
export type AddDutySlotInput = z.input<typeof addDutySlotInput>;

const goneSlot = 'Ce créneau n’existe pas, ou plus.';
export const dutySlotIdInput = z.object({ slotId: z.uuid(goneSlot) });

const isoDay = (sentence: string) => z.iso.date(sentence);

export const addAbsenceInput = z
  .object({
    startsOn: isoDay('Donnez le premier jour.'),
    endsOn: isoDay('Donnez le dernier jour.'),
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, {
    path: ['endsOn'],
    error: 'Le dernier jour vient après le premier.',
  });
export type AddAbsenceInput = z.input<typeof addAbsenceInput>;

export const absenceIdInput = z.object({
  absenceId: z.uuid('Cette absence n’existe pas, ou plus.'),
});

export const readWeekInput = z.object({
  code: z.string().max(10),
  /** Any day of the week wanted; what is no day of this century is this week. */
  week: z.iso.date().startsWith('20').nullable().catch(null).default(null),
});
