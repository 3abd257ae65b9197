import { z } from 'zod';

import type { Operation } from '#app/platform/openapi.ts';
import { sittingSchema, toSittingAnswer } from '#app/trainings/sitting-schema.ts';

import { sayCertificateCode } from './certificate-code.ts';
import type { CertificateCheck } from './check-certificate.server.ts';
import type { AttendanceSheet } from './read-attendance-sheet.server.ts';
import { attendanceStates, certificateRevocations } from './vocabulary.ts';

/** What the API answers of who was there, and of certificates. */

const minutes = z.number().int().describe('Minutes suivies.');
const certificateSchema = z.discriminatedUnion('state', [
  z
    .object({
      state: z.literal('valid'),
      code: z.string(),
      holderName: z.string(),
      trainingTitle: z.string(),
      organiserName: z.string(),
      sittings: z
        .array(z.object({ startsAt: z.iso.datetime(), endsAt: z.iso.datetime(), minutes }).strict())
        .describe('Vide\u00A0: un parcours, que l’on suit seul.'),
      minutes,
      issuedAt: z.iso.datetime(),
    })
    .strict(),
  z
    .object({
      state: z.enum(certificateRevocations),
      since: z.iso.datetime(),
      trainingTitle: z.string(),
      organiserName: z.string(),
    })
    .strict(),
]);

const attendanceSchema = z
  .object({
    training: z.object({ slug: z.string(), title: z.string() }).strict(),
    sessionId: z.uuid(),
    sittings: z.array(
      sittingSchema.extend({
        people: z.array(
          z
            .object({
              registrationId: z.uuid(),
              name: z.string(),
              library: z.string().nullable(),
              mark: z
                .object({
                  state: z.enum(attendanceStates),
                  leftAt: z.iso.datetime().nullable(),
                  byName: z.string().nullable().describe('Qui l’a noté.'),
                })
                .strict()
                .nullable()
                .describe('Nul tant que rien n’est noté.'),
              hasSigned: z.boolean(),
            })
            .strict(),
        ),
      }),
    ),
  })
  .strict();

/** What holds says what its paper says; what no longer holds, nothing of who held it. */
export function toCertificateAnswer(
  check: Exclude<CertificateCheck, { state: 'unknown' }>,
): z.infer<typeof certificateSchema> {
  if (check.state !== 'valid') return check;
  const { paper } = check;
  return { state: 'valid', ...paper, code: sayCertificateCode(paper.code) };
}

/** The sheet of a session, without what was drawn or typed to sign it. */
export const toAttendanceAnswer = ({
  training,
  sessionId,
  sittings,
}: AttendanceSheet): z.infer<typeof attendanceSchema> => ({
  training,
  sessionId,
  sittings: sittings.map(({ rows, ...sitting }) => ({
    ...toSittingAnswer(sitting),
    people: rows.map(({ signature, library, ...row }) => ({
      ...row,
      library: library || null,
      hasSigned: signature !== null,
    })),
  })),
});

export const attendanceOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/v1/formations/attestations/{code}',
    id: 'checkCertificate',
    tag: 'Formations',
    summary: 'Vérifier une attestation par son code',
    description:
      'Le code est au bas du papier\u00A0; les tirets ne comptent pas. Au plus 120 essais en dix minutes.',
    needsToken: false,
    pathParameters: { code: z.string() },
    answer: {
      status: 200,
      description: 'Ce que dit l’attestation, ou depuis quand elle ne vaut plus.',
      schema: certificateSchema,
    },
    refusals: [404, 429],
  },
  {
    method: 'get',
    path: '/api/v1/formations/{slug}/sessions/{id}/presence',
    id: 'readAttendance',
    tag: 'Formations',
    summary: 'Lire les présences d’une session, par demi-journée',
    description: 'Pour qui organise ou anime la session.',
    needsToken: true,
    pathParameters: { slug: z.string(), id: z.uuid() },
    answer: { status: 200, description: 'Les présences.', schema: attendanceSchema },
    refusals: [401, 403, 404],
  },
];
