import { z } from 'zod';

import type { Operation } from '#app/platform/openapi.ts';
import { leastShown } from '#app/platform/least-shown.ts';
import { sessionAddress } from '#app/trainings/addresses.ts';

import type { ShownFigures } from './figures.ts';
import { yearParameters } from './query.ts';
import type { TrainingYear } from './read-training-year.server.ts';
import { writeScope } from './vocabulary.ts';

/** What the API answers of a year of trainings. */

const figuresSchema = z
  .object({
    minutes: z.number().int().describe('Minutes suivies, additionnées.'),
    halfDays: z.number().int().describe('Demi-journées suivies, une fois par personne.'),
    people: z.number().int().describe('Personnes, chacune une fois.'),
    presenceRate: z
      .number()
      .nullable()
      .describe('De 0 à 1\u00A0: suivies sur notées\u00A0; nul si rien n’est noté.'),
  })
  .strict();
const hideable = figuresSchema
  .nullable()
  .describe(`Nul\u00A0: moins de ${leastShown} personnes, ou chiffre qui les dirait.`);

const trainingYearSchema = z
  .object({
    year: z.number().int(),
    scope: z.string().describe('Comme dans l’adresse\u00A0: `moi`, `departement-04`…'),
    label: z.string(),
    years: z.array(z.number().int()).describe('Années dont il y a quelque chose à dire.'),
    total: figuresSchema.extend({ sessions: z.number().int() }).nullable(),
    before: hideable.describe('L’année d’avant.'),
    unnoted: z.number().int().describe('Présences qui restent à noter.'),
    parts: z.array(
      z
        .object({
          by: z.enum(['status', 'theme', 'library', 'territory']),
          rows: z.array(z.object({ label: z.string(), figures: hideable }).strict()),
        })
        .strict(),
    ),
    people: z
      .array(
        z
          .object({
            name: z
              .string()
              .nullable()
              .describe(
                'Nul\u00A0: inscrites par elles-mêmes, ou venues sans inscription, ensemble.',
              ),
            trainings: z.array(z.string()),
            figures: figuresSchema,
          })
          .strict(),
      )
      .describe('Pour les référents de la bibliothèque\u00A0; vide sinon.'),
    sessions: z.array(
      z
        .object({
          id: z.uuid(),
          title: z.string(),
          url: z.url(),
          startsAt: z.iso.datetime().nullable(),
          endsAt: z.iso.datetime().nullable(),
          figures: hideable,
        })
        .strict(),
    ),
  })
  .strict();

const figuresOf = ({ minutes, halfDays, people, presenceRate }: ShownFigures) => ({
  minutes,
  halfDays,
  people,
  presenceRate,
});

export const toTrainingYearAnswer = (
  { scope, year, label, years, total, before, unnoted, parts, people, sessions }: TrainingYear,
  appUrl: string,
): z.infer<typeof trainingYearSchema> => ({
  year,
  scope: writeScope(scope),
  label,
  years,
  total: total && { ...figuresOf(total), sessions: total.sessions },
  before,
  unnoted,
  parts: parts.map(({ part, rows }) => ({
    by: part,
    rows: rows.map(({ label: of, figures }) => ({ label: of, figures })),
  })),
  people: people.map(({ name, trainings, figures }) => ({ name, trainings, figures })),
  sessions: sessions.map(({ slug, ...session }) => ({
    ...session,
    url: appUrl + sessionAddress(slug, session.id),
  })),
});

export const trainingYearOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/v1/formations/annee',
    id: 'readTrainingYear',
    tag: 'Formations',
    summary: 'Lire ce qui a été suivi en une année',
    description:
      'Sa propre année\u00A0; celle d’une bibliothèque pour ses référents, de qui organise pour qui organise, d’un département pour ses référents, de la région pour l’administration.',
    needsToken: true,
    query: yearParameters,
    answer: { status: 200, description: 'L’année.', schema: trainingYearSchema },
    refusals: [400, 401, 404],
  },
];
