import { sql } from 'drizzle-orm';

import { visitor } from '#app/platform/actor.ts';
import { contextOf, type House } from '#app/platform/house.server.ts';
import { facts } from '#db/schema/platform.ts';
import { users } from '#db/schema/accounts.ts';

import { seedAccounts } from './accounts.ts';
import { seedAlerts } from './alerts.ts';
import { seedAnswers } from './answers.ts';
import { seedCosts } from './costs.ts';
import { seedCourses } from './courses.ts';
import { seedEvaluations } from './evaluations.ts';
import { seedGaps } from './gaps.ts';
import { seedHelp } from './help.ts';
import { seedLibraries } from './libraries.ts';
import { seedPeople } from './people.ts';
import { seedCalendars } from './speaker-calendars.ts';
import { seedPictures } from './speaker-pictures.ts';
import { seedReviews } from './reviews.ts';
import { seedSynonyms } from './synonyms.ts';
import { seedSheets } from './sheets.ts';
import { seedSpeakers } from './speakers.ts';
import { seedTerritories } from './territories.ts';
import { seedTours } from './tours.ts';
import { seedTouringTrainers, seedTrainingRequests } from './training-requests.ts';
import { seedTrainings } from './trainings.ts';
import { seedVocabularies } from './vocabularies.ts';

/** Printed at the start of a demonstration. */
export const demonstrationAccounts = [
  'camille@demo.example  bibliothécaire, Alpes-de-Haute-Provence',
  'sacha@demo.example    bibliothécaire, Vaucluse',
  'nora@demo.example     formatrice, bibliothèque départementale du Var',
  'admin@demo.example    administration',
] as const;

/**
 * Loads the demonstration community into a database of ours that holds nothing yet. A database
 * given by DATABASE_URL never receives it by itself.
 * @returns whether this database is a demonstration.
 */
export async function seedDemonstration(house: House): Promise<boolean> {
  const { db, isEmbedded } = house.database;
  await seedTerritories(db); // Every database knows the map of France.
  await seedVocabularies(db); // No sheet can be written without a theme to choose.
  await seedSynonyms(db);
  await seedCosts(db);
  const [known] = await db
    .select()
    .from(facts)
    .where(sql`${facts.name} = 'demonstration'`);
  if (known) return known.value === true;
  const [anything] = await db.select({ id: users.id }).from(users).limit(1);
  if (anything || !isEmbedded) return false;
  const context = contextOf(house, visitor, 'seed');
  await seedLibraries(context.db);
  await seedAccounts(context.db, context.clock());
  await seedSheets(context);
  await seedHelp(context);
  await seedAnswers(context);
  await seedPeople(context);
  await seedSpeakers(context);
  await seedTours(context);
  await seedCalendars(context);
  await seedPictures(context);
  await seedReviews(context);
  await seedGaps(context);
  await seedTrainings(context);
  await seedEvaluations(context);
  await seedTrainingRequests(context);
  await seedTouringTrainers(context);
  await seedCourses(context);
  await seedAlerts(context);
  await context.db.insert(facts).values({ name: 'demonstration', value: true });
  return true;
}
