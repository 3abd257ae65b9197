import { z } from 'zod';

import { addDays } from '#app/platform/durations.ts';
import { disciplines } from '#app/speakers/vocabulary.ts';
import { departementCodeInput } from '#app/territories/inputs.ts';

import { closeReasons, longestNoticeInDays, usualNoticeInDays } from './vocabulary.ts';

const day = (sentence: string) =>
  z.union([z.literal('').transform(() => null), z.iso.date(sentence)]).default(null);

export const noticeFields = {
  clientKey: z.uuid('Rechargez la page.'),
  need: z
    .string('Dites pour quoi vous cherchez quelqu’un.')
    .trim()
    .min(10, 'Dites pour quoi vous cherchez quelqu’un, en une phrase.')
    .max(300, 'Au plus 300 caractères.'),
  discipline: z.enum(disciplines, 'Choisissez une discipline.'),
  themeId: z
    .union([
      z.literal('').transform(() => null),
      z.coerce.number('Choisissez dans la liste.').int('Choisissez dans la liste.'),
    ])
    .default(null),
  departementCode: departementCodeInput,
  place: z.string().trim().max(120, 'Au plus 120 caractères.').default(''),
  startsOn: day('Écrivez une date, par exemple 2027-01-12.'),
  endsOn: day('Écrivez une date, par exemple 2027-01-12.'),
  openUntil: day('Dites jusqu’à quel jour vous cherchez.'),
};

/** What a library looks for; `today` is the ISO day in Paris. */
export const noticeInput = (today: string) =>
  z
    .object(noticeFields)
    .transform((notice) => {
      const startsOn = notice.startsOn ?? notice.endsOn;
      const endsOn = notice.endsOn ?? notice.startsOn;
      const usual = addDays(today, usualNoticeInDays);
      // Past its last day, nobody is looked for any more.
      const openUntil = notice.openUntil ?? (endsOn && endsOn < usual ? endsOn : usual);
      return { ...notice, startsOn, endsOn, openUntil };
    })
    .superRefine(({ startsOn, endsOn, openUntil }, issues) => {
      const refuse = (path: string, message: string) =>
        issues.addIssue({ code: 'custom', path: [path], message });
      if (startsOn && startsOn < today) refuse('startsOn', 'Ce jour est passé.');
      else if (startsOn && endsOn && endsOn < startsOn)
        refuse('endsOn', 'Le dernier jour vient après le premier.');
      else if (openUntil < today) refuse('openUntil', 'Ce jour est passé.');
      else if (openUntil > addDays(today, longestNoticeInDays))
        refuse('openUntil', 'Une recherche dure six mois au plus.');
    });
export type NoticeInput = z.input<ReturnType<typeof noticeInput>>;

const noticeId = z.uuid('Cette recherche n’existe pas, ou plus.');
export const noticeIdInput = z.object({ noticeId });

export const answerFields = {
  /** The slug of the one chosen; else the name typed. */
  speaker: z.string().trim().max(200).default(''),
  speakerName: z.string().trim().max(200).default(''),
  note: z.string().trim().max(300, 'Au plus 300 caractères.').default(''),
};
export const answerInput = z.object({ noticeId, ...answerFields });
export type AnswerInput = z.input<typeof answerInput>;

export const closeFields = { reason: z.enum(closeReasons, 'Dites pourquoi.') };
export const closeInput = z.object({ noticeId, ...closeFields });
export type CloseInput = z.input<typeof closeInput>;

export const removeAnswerInput = z.object({ noticeId, answerId: noticeId });
