import { eq, inArray } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import type { SessionQuestion } from '#app/trainings/vocabulary.ts';
import { libraries } from '#db/schema/libraries.ts';
import { registrations } from '#db/schema/registrations.ts';
import { communes } from '#db/schema/territories.ts';
import { trainingSessions } from '#db/schema/trainings.ts';

/** Invented. */
const people =
  'Maud Ferrier,Elias Vial,Rosa Imbert,Joël Castel,Anouk Reynier,Basile Audric,Zoé Pascalis,Nils Garnier,Paula Rey,Omar Sicard,Lila Bonnet,Guy Martel,Inaya Roche,Théo Blanc,Edith Sauze'.split(
    ',',
  );

const slugs = [
  'mediatheque-de-forcalquier',
  'mediatheque-d-hyeres',
  'mediatheque-ludotheque-municipale-apt',
  'mediatheque-de-barcelonnette',
];

/** What an organiser asks of who registers. */
export const seededQuestions: SessionQuestion[] = [
  {
    id: 'repas',
    label: 'Repas',
    choices: ['Classique', 'Végétarien', 'Sans'],
    isRequired: true,
  },
  { id: 'acces', label: 'De quoi avez-vous besoin sur place ?', choices: [], isRequired: false },
];
const answered: Record<string, string>[] = [
  { repas: 'Classique', acces: 'Une place près de l’écran' },
  { repas: 'Végétarien' },
  { repas: 'Sans', acces: 'Une salle sans marche' },
];

type Who = { taken?: number; waiting?: number; questions?: true };

/** People without accounts, from several libraries, registered by who organises; then who waits. */
export async function seedRegistrations(
  { db, clock, actor }: Context,
  sessionId: string,
  { taken = 0, waiting = 0, questions }: Who,
): Promise<void> {
  const places = await db
    .select({ id: libraries.id, departementCode: communes.departementCode })
    .from(libraries)
    .innerJoin(communes, eq(communes.code, libraries.communeCode))
    .where(inArray(libraries.slug, slugs))
    .orderBy(libraries.slug);
  for (const [arrival, personName] of people.slice(0, taken + waiting).entries()) {
    const place = places[arrival % places.length];
    await db.insert(registrations).values({
      sessionId,
      personName,
      libraryId: place?.id ?? null,
      departementCode: place?.departementCode ?? null,
      status: arrival % 3 ? 'employee' : 'volunteer',
      registeredById: actor.kind === 'member' ? actor.userId : '',
      state: arrival < taken ? 'registered' : 'waiting',
      arrival: arrival + 1,
      answers: questions ? (answered[arrival % answered.length] ?? {}) : {},
      confirmedAt: arrival < taken ? clock() : null,
      changedAt: clock(),
    });
  }
  await db
    .update(trainingSessions)
    .set({ lastArrival: taken + waiting })
    .where(eq(trainingSessions.id, sessionId));
}
