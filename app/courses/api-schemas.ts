import { z } from 'zod';

import { fileAddress } from '#app/files/addresses.ts';
import type { Operation } from '#app/platform/openapi.ts';
import { trainingAddress } from '#app/trainings/addresses.ts';
import { trainingAudiences } from '#app/trainings/vocabulary.ts';

import { courseAddress } from './addresses.ts';
import { courseParameters, repeatableCourseParameters } from './query.ts';
import type { WholeCourse } from './read-whole-course.server.ts';
import type { CourseItem, CourseResults } from './search-courses.server.ts';
import { courseReaders, stepKinds } from './vocabulary.ts';

/** What `/api/v1/formations/parcours` answers: the shape that the OpenAPI document shows. */

const named = z.object({ slug: z.string(), label: z.string() }).strict();
const organiser = z.object({ slug: z.string(), name: z.string() }).strict();
const completedAt = z.iso.datetime().nullable();

const about = {
  url: z.url().describe('Page du parcours.'),
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
  audience: z.enum(trainingAudiences),
  minutes: z.number().int().describe('Durée prévue, en minutes.'),
  readers: z.enum(courseReaders).describe('Qui lit les étapes.'),
  theme: named,
  organiser,
};
const itemSchema = z
  .object({
    ...about,
    stepCount: z.number().int(),
    mine: z
      .object({ done: z.number().int().describe('Étapes faites.'), completedAt })
      .strict()
      .nullable()
      .describe('Votre avancée\u00A0; nul sans jeton, et pour qui ne le suit pas.'),
  })
  .strict();

const listSchema = z
  .object({
    total: z.number().int(),
    facets: z
      .object({
        theme: z.array(
          z
            .object({
              value: z.string(),
              label: z.string(),
              count: z.number().int(),
              isSelected: z.boolean(),
            })
            .strict(),
        ),
      })
      .strict(),
    items: z.array(itemSchema),
    next: z.url().nullable().describe('Page suivante.'),
  })
  .strict();

const contentSchema = z
  .object({
    text: z.string(),
    videoUrl: z.url().nullable(),
    file: z
      .object({ url: z.url(), name: z.string(), sizeInBytes: z.number().int() })
      .strict()
      .nullable(),
    questions: z.array(
      z
        .object({ label: z.string(), takesSeveral: z.boolean(), answers: z.array(z.string()) })
        .strict(),
    ),
  })
  .strict();

const courseSchema = z
  .object({
    ...about,
    aims: z.array(z.string()),
    trainingUrl: z.url().nullable().describe('Page de la formation autour de laquelle il est.'),
    steps: z.array(
      z
        .object({
          number: z.number().int(),
          kind: z.enum(stepKinds),
          title: z.string(),
          isDone: z.boolean(),
          content: contentSchema
            .nullable()
            .describe('Nul pour qui ne lit pas les étapes\u00A0; d’un quiz, les questions.'),
        })
        .strict(),
    ),
    mine: z.object({ done: z.number().int(), completedAt }).strict().nullable(),
  })
  .strict();

const sayMine = (mine: { done: number; completedAt: string | null } | null) =>
  mine && { done: mine.done, completedAt: mine.completedAt };

const toItem = (item: CourseItem, appUrl: string): z.infer<typeof itemSchema> => ({
  url: appUrl + courseAddress(item.slug),
  slug: item.slug,
  title: item.title,
  summary: item.summary,
  audience: item.audience,
  minutes: item.minutes,
  readers: item.readers,
  theme: item.theme,
  organiser: item.organiser,
  stepCount: item.stepCount,
  mine: sayMine(item.mine),
});

/** @param address of a page of the same search, by its number. */
export const toCourseListAnswer = (
  results: CourseResults,
  appUrl: string,
  address: (page: number) => string,
): z.infer<typeof listSchema> => ({
  total: results.total,
  facets: { theme: results.themes },
  items: results.items.map((item) => toItem(item, appUrl)),
  next: results.page < results.pageCount ? address(results.page + 1) : null,
});

/** A course, with its steps as its reader may see them. */
export function toCourseAnswer(whole: WholeCourse, appUrl: string): z.infer<typeof courseSchema> {
  const { state: _state, ...course } = whole.course;
  return {
    url: appUrl + courseAddress(course.slug),
    ...course,
    trainingUrl: whole.training && appUrl + trainingAddress(whole.training.slug),
    steps: whole.steps.map(({ id: _id, content, ...step }) => ({
      ...step,
      content: content && {
        ...content,
        file: content.file && {
          url: appUrl + fileAddress(content.file.id, content.file.name),
          name: content.file.name,
          sizeInBytes: content.file.sizeInBytes,
        },
      },
    })),
    mine: sayMine(whole.mine),
  };
}

export const courseOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/v1/formations/parcours',
    id: 'searchCourses',
    tag: 'Formations',
    summary: 'Chercher un parcours à suivre seul',
    description: 'La même recherche que la page /formations/parcours.',
    needsToken: false,
    query: courseParameters,
    repeatable: repeatableCourseParameters,
    answer: { status: 200, description: 'Une page de parcours.', schema: listSchema },
    refusals: [400, 429],
  },
  {
    method: 'get',
    path: '/api/v1/formations/parcours/{slug}',
    id: 'readCourse',
    tag: 'Formations',
    summary: 'Lire un parcours',
    description:
      'Ce qu’il est et les titres de ses étapes pour tous\u00A0; ce que disent les étapes pour qui les lit.',
    needsToken: false,
    pathParameters: { slug: z.string() },
    answer: { status: 200, description: 'Le parcours.', schema: courseSchema },
    refusals: [404],
  },
];
