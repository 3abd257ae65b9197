import { z } from 'zod';

import { libraryAddress } from '#app/libraries/addresses.ts';
import type { Operation } from '#app/platform/openapi.ts';
import { speakerAddress } from '#app/speakers/addresses.ts';
import { disciplines, speakerFormats } from '#app/speakers/vocabulary.ts';

import { noticeAddress } from './addresses.ts';
import { answerFields, closeFields, noticeFields } from './inputs.ts';
import type { GapsPage } from './read-gaps.server.ts';
import type { NoticePage } from './read-notice.server.ts';

/** What `/api/v1/manques` answers. */

const noticeSchema = z.object({
  id: z.uuid(),
  url: z.url(),
  need: z.string().describe('Pour quoi une bibliothèque cherche quelqu’un.'),
  discipline: z.enum(disciplines),
  theme: z.string().nullable(),
  departement: z.string(),
  place: z.string(),
  startsOn: z.iso.date().nullable(),
  endsOn: z.iso.date().nullable(),
  openUntil: z.iso.date(),
  library: z.object({ name: z.string(), url: z.url() }),
  answerCount: z.number().int(),
});

const gapsSchema = z.object({
  total: z.number().int(),
  items: z.array(noticeSchema).describe('Ce que des bibliothèques cherchent maintenant.'),
  coverage: z
    .array(
      z.object({
        discipline: z.enum(disciplines),
        counts: z.record(z.string(), z.number().int()).describe('Par code de département.'),
      }),
    )
    .describe('Combien d’intervenants disent venir où.'),
  unmet: z
    .array(
      z.object({
        discipline: z.enum(disciplines).nullable(),
        format: z.enum(speakerFormats).nullable(),
        theme: z.string().nullable(),
        departementCode: z.string(),
        times: z.number().int(),
      }),
    )
    .describe('Ce qui a été cherché en vain depuis un an.'),
  next: z.null().describe('Les cent premières, en une page.'),
});

const noticePageSchema = noticeSchema.extend({
  isOpen: z.boolean(),
  author: z.string().nullable().describe('Nul pour un intervenant.'),
  answers: z.array(
    z.object({
      id: z.uuid(),
      speaker: z.object({ slug: z.string(), name: z.string(), url: z.url() }),
      note: z.string(),
      by: z.string().nullable(),
    }),
  ),
});

type Notice = Omit<GapsPage['notices'][number], 'departementCode'>;
const toItem = ({ library, ...notice }: Notice, appUrl: string) => ({
  ...notice,
  url: appUrl + noticeAddress(notice.id),
  library: { name: library.name, url: appUrl + libraryAddress(library.slug) },
});

/** The board as its reader sees it. */
export function toGapsAnswer(page: GapsPage, appUrl: string) {
  return gapsSchema.parse({
    total: page.notices.length,
    items: page.notices.map((notice) => toItem(notice, appUrl)),
    coverage: page.coverage.map(({ discipline, counts }) => ({
      discipline,
      counts: Object.fromEntries(page.departements.map(({ code }, i) => [code, counts[i] ?? 0])),
    })),
    unmet: page.unmet.map(({ discipline, format, theme, ...asked }) => ({
      ...asked,
      discipline: discipline || null,
      format: format || null,
      theme: theme ? theme.slug : null,
    })),
    next: null,
  });
}

/** One notice, with who was named. */
export function toNoticeAnswer({ notice, answers }: NoticePage, appUrl: string) {
  return noticePageSchema.parse({
    ...toItem(notice, appUrl),
    isOpen: notice.isOpen,
    author: notice.author,
    answers: answers.map(({ speaker, ...answer }) => ({
      ...answer,
      speaker: { ...speaker, url: appUrl + speakerAddress(speaker.slug) },
    })),
  });
}

const tag = 'Manques';
const pathParameters = { id: z.uuid() };
const one = { status: 200, description: 'La recherche.', schema: noticePageSchema };

export const gapOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/v1/manques',
    id: 'readGaps',
    tag,
    summary: 'Lire ce qui manque',
    description: 'Pour les professionnels, et les intervenants qui ont un compte.',
    needsToken: true,
    answer: { status: 200, description: 'Le tableau.', schema: gapsSchema },
    refusals: [401, 404],
  },
  {
    method: 'post',
    path: '/api/v1/manques',
    id: 'postNotice',
    tag,
    summary: 'Dire qui l’on cherche',
    description:
      '«\u00A0clientKey\u00A0»\u00A0: envoyée deux fois, la recherche ne paraît qu’une fois.',
    needsToken: true,
    body: z.object(noticeFields),
    answer: { ...one, status: 201 },
    refusals: [400, 401, 403, 404, 413, 422],
  },
  {
    method: 'get',
    path: '/api/v1/manques/{id}',
    id: 'readNotice',
    tag,
    summary: 'Lire une recherche et ses réponses',
    needsToken: true,
    pathParameters,
    answer: one,
    refusals: [401, 404],
  },
  {
    method: 'post',
    path: '/api/v1/manques/{id}/reponses',
    id: 'answerNotice',
    tag,
    summary: 'Nommer un intervenant',
    needsToken: true,
    pathParameters,
    body: z.object(answerFields),
    answer: { ...one, status: 201 },
    refusals: [400, 401, 403, 404, 409, 413, 422],
  },
  {
    method: 'delete',
    path: '/api/v1/manques/{id}/reponses/{answerId}',
    id: 'removeAnswer',
    tag,
    summary: 'Retirer un nom',
    description: 'Par qui l’a donné, par qui cherche, par la personne nommée, par un référent.',
    needsToken: true,
    pathParameters: { ...pathParameters, answerId: z.uuid() },
    answer: one,
    refusals: [400, 401, 403, 404, 422],
  },
  {
    method: 'post',
    path: '/api/v1/manques/{id}/cloture',
    id: 'closeNotice',
    tag,
    summary: 'Ne plus chercher',
    needsToken: true,
    pathParameters,
    body: z.object(closeFields),
    answer: one,
    refusals: [400, 401, 403, 404, 409, 413, 422],
  },
];
