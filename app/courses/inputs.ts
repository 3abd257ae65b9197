import { z } from 'zod';

import type { RichText } from '#app/sheets/content.ts';
import { trainingAudiences } from '#app/trainings/vocabulary.ts';

import { courseReaders, longestCourse } from './vocabulary.ts';

const text = (most: number) =>
  z.string('Écrivez du texte.').trim().max(most, `Au plus ${most} caractères.`).default('');
const title = z
  .string('Donnez un titre.')
  .trim()
  .min(4, 'Donnez un titre, en quelques mots.')
  .max(140, 'Au plus 140 caractères.')
  .transform((typed) => typed.replaceAll(/\s+/gu, ' '));
const orNothing = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([z.literal('').transform(() => null), schema]).default(null);
const minutesSentence = `Écrivez un nombre de minutes, de 1 à ${longestCourse}.`;

/** What a course says of itself, as who keeps it writes it. */
export const courseInput = z.object({
  title,
  summary: text(400),
  aims: text(1500),
  audience: z.enum(trainingAudiences, 'Dites pour qui il est.'),
  themeId: z.coerce.number('Choisissez un thème.').int('Choisissez un thème.').min(1),
  minutes: z.coerce
    .number(minutesSentence)
    .int(minutesSentence)
    .min(1, minutesSentence)
    .max(longestCourse, minutesSentence),
  readers: z.enum(courseReaders, 'Dites qui lit les étapes.'),
  libraryId: z.uuid('Choisissez au nom de quelle bibliothèque.'),
  trainingId: orNothing(z.uuid('Choisissez une formation de la liste.')),
});
export type CourseInput = z.input<typeof courseInput>;

export const slugInput = z.object({ slug: z.string().max(200) });
const revision = z.coerce.number('Rechargez la page.').int('Rechargez la page.').min(1);
export const reviseCourseInput = courseInput.extend({ slug: z.string().max(200), revision });

const address = z
  .string('Écrivez une adresse.')
  .trim()
  .max(500, 'Au plus 500 caractères.')
  .refine((typed) => /^https:\/\/[^\s/]+\.\S+$/u.test(typed) && URL.canParse(typed), {
    error: 'Écrivez une adresse, qui commence par https://.',
  });

const step = {
  title,
  text: z.custom<RichText>().default(null),
};
/** A step, by its kind; the file of one, and the questions of a quiz, come beside. */
export const stepInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), ...step }),
  z.object({ kind: z.literal('video'), ...step, url: address }),
  z.object({ kind: z.literal('file'), ...step }),
  z.object({ kind: z.literal('quiz'), ...step }),
]);

const stepId = z.uuid('Cette étape n’existe pas, ou plus.');
export const stepIdInput = z.object({ stepId });
export const moveStepInput = z.object({
  stepId,
  direction: z.enum(['up', 'down'], 'Montez ou descendez l’étape.'),
});

const chosenAnswers = z.record(z.string().max(20), z.array(z.string().max(20)).max(20));

/** `stepId` where the page shows which step it is, so that one that moved is not taken for another. */
export const answerQuizInput = z.object({
  stepId,
  clientKey: z.uuid('Rechargez la page.'),
  answers: chosenAnswers,
});
export const tryQuizInput = z.object({ answers: chosenAnswers });
export const attemptInput = z.object({ attemptId: z.uuid() });
