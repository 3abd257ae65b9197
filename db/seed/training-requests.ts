import { randomUUID } from 'node:crypto';

import { eq, inArray } from 'drizzle-orm';

import { dayInMs } from '#app/platform/durations.ts';
import type { Context } from '#app/platform/context.server.ts';
import { readActor } from '#app/platform/session.server.ts';
import { askForTraining } from '#app/training-requests/ask-for-training.server.ts';
import type { AskInput, TravelInput } from '#app/training-requests/inputs.ts';
import { offerToTravel } from '#app/training-requests/offer-to-travel.server.ts';
import { secondRequest } from '#app/training-requests/second-request.server.ts';
import { themes } from '#db/schema/vocabularies.ts';

import { findSeededMember } from './accounts.ts';

type Seeded = Omit<AskInput, 'clientKey' | 'themeId'> & {
  by: string;
  theme: string;
  daysAgo: number;
  /** Who seconds it, with how many. */
  with: Record<string, number>;
};

const seeded: Seeded[] = [
  {
    by: 'camille',
    theme: 'citoyennete',
    title: 'Repérer les images fabriquées par l’intelligence artificielle, et en parler aux ados',
    reason:
      'Les collégiens nous montrent des images dont nous ne savons plus dire si elles sont vraies. Nous avons lu des guides, personne n’ose animer l’atelier.',
    audience: 'everyone',
    format: 'near',
    period: 'Un lundi, d’ici l’été',
    people: 4,
    daysAgo: 24,
    with: { sacha: 3, 'nadia.benali': 5, nora: 6 },
  },
  {
    by: 'sacha',
    theme: 'accueil-et-inclusion',
    title: 'Accueillir des lecteurs dyslexiques\u00A0: choisir, ranger, conseiller',
    reason:
      'Deux familles par semaine nous le demandent, et nos éditions adaptées restent sur l’étagère.',
    audience: 'everyone',
    format: 'either',
    period: '',
    people: 2,
    daysAgo: 9,
    with: { camille: 2 },
  },
  {
    by: 'nora',
    theme: 'patrimoine',
    title: 'Reconnaître et conserver un fonds local ancien',
    reason:
      'Plusieurs bibliothèques du haut Var héritent de caisses de la mairie, sans savoir par où commencer.',
    audience: 'volunteers',
    format: 'near',
    period: 'Hors vacances scolaires',
    people: 7,
    daysAgo: 40,
    with: {},
  },
];

/** Three requests for trainings, two of them seconded: accounts come first. */
export async function seedTrainingRequests(context: Context): Promise<void> {
  for (const { by, theme, daysAgo, with: others, ...said } of seeded) {
    const then = new Date(context.clock().getTime() - daysAgo * dayInMs);
    const past = { ...context, clock: () => then };
    const [found] = await context.db
      .select({ id: themes.id })
      .from(themes)
      .where(eq(themes.slug, theme));
    const { requestId } = await askForTraining(await as(past, by), {
      ...said,
      clientKey: randomUUID(),
      themeId: found?.id,
    });
    for (const [who, people] of Object.entries(others))
      await secondRequest(await as(past, who), { requestId, people });
  }
}

const travelling: (Omit<TravelInput, 'themeIds'> & { by: string; themes: string[] })[] = [
  {
    by: 'nora',
    themes: ['patrimoine', 'citoyennete'],
    communeCode: '83050',
    radiusInKm: 120,
    note: 'J’apporte le vidéoprojecteur et les dossiers. Une journée par déplacement.',
  },
  {
    by: 'ines.arnaud',
    themes: [],
    communeCode: '05061',
    departementCodes: ['04', '05'],
  },
];

/** Two trainers who come out: accounts and themes come first. */
export async function seedTouringTrainers(context: Context): Promise<void> {
  for (const { by, themes: slugs, ...said } of travelling) {
    const taught = slugs.length
      ? await context.db.select({ id: themes.id }).from(themes).where(inArray(themes.slug, slugs))
      : [];
    await offerToTravel(await as(context, by), { ...said, themeIds: taught.map(({ id }) => id) });
  }
}

async function as(context: Context, who: string): Promise<Context> {
  const userId = await findSeededMember(context.db, `${who}@demo.example`);
  return { ...context, actor: await readActor(context.db, userId, null) };
}
