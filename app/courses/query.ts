import { z } from 'zod';

import { readAddress } from '#app/platform/address.ts';
import { pageInput, wordsInput } from '#app/territories/inputs.ts';

import type { CourseQuery } from './course-query.ts';

/** What each name of the address of `/formations/parcours` and of its API may hold. */
export const courseParameters = {
  q: wordsInput.describe('Mots cherchés.'),
  theme: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'Ce thème n’existe pas.')
    .max(120, 'Ce thème n’existe pas.')
    .describe('Thème ; répétable.'),
  page: pageInput.describe('Page, dès 1.'),
} as const;
export const repeatableCourseParameters = ['theme'] as const;

/** Reads the address of a search among courses; what is not understood is told in `problems`. */
export function parseCourseQuery(address: URLSearchParams) {
  const { given, problems } = readAddress(address, courseParameters, repeatableCourseParameters);
  const query: CourseQuery = {
    words: given.q?.[0] ?? '',
    themes: given.theme ?? [],
    page: given.page?.[0] ?? 1,
  };
  return { query, problems };
}
