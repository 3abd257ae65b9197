import { randomUUID } from 'node:crypto';

import { addDays, dayInMs } from '#app/platform/durations.ts';
import { trainingAudiences } from '#app/trainings/vocabulary.ts';
import type { sittingTrainers } from '#db/schema/sitting-trainers.ts';
import type { trainings, trainingSessions, trainingSittings } from '#db/schema/trainings.ts';
import { pick, weighted } from '#scripts/bench/corpus/random.ts';
import { drawSome } from '#scripts/bench/directories/names.ts';

import type { Grounds } from './read-grounds.ts';

type TrainingRow = typeof trainings.$inferInsert & { id: string };
type SessionRow = typeof trainingSessions.$inferInsert & { id: string };
type SittingRow = typeof trainingSittings.$inferInsert & { id: string };
type TrainerRow = typeof sittingTrainers.$inferInsert;

/** A day of the corpus: sessions lie a year before it and a year after. */
export const newest = '2026-09-01';
export const reachInDays = 365;
const hourInMs = 3_600_000;
const instantOf = (day: string, hour = 0) =>
  new Date(new Date(`${day}T00:00:00Z`).getTime() + hour * hourInMs);

/** Who organises: few organise much, most organise little. */
const organiserCount = 60;

/** What is taught, of one theme, in the name of one library; its search words are written later. */
export function drawTraining(n: number, grounds: Grounds): TrainingRow {
  const { random, texts, themes, places } = grounds;
  const organisers = places.slice(0, organiserCount);
  const library = weighted(
    organisers,
    organisers.map((_, rank) => 1 / (rank + 3)),
  )(random);
  const [theme] = drawSome(random, themes, 1);
  if (!theme) throw new Error('The corpus has no theme');
  const at = instantOf(addDays(newest, -reachInDays - 120));
  return {
    id: randomUUID(),
    slug: `banc-formation-${n}`,
    title: pick(random, texts.titles),
    summary: pick(random, texts.paragraphs).slice(0, 280).trim(),
    aims: pick(random, texts.paragraphs).slice(0, 600),
    programme: {
      type: 'doc',
      content: [pick(random, texts.paragraphs), pick(random, texts.paragraphs)].map((text) => ({
        type: 'paragraph' as const,
        content: [{ type: 'text' as const, text }],
      })),
    },
    audience: pick(random, trainingAudiences),
    prerequisites: random() < 0.3 ? pick(random, texts.words) : '',
    themeId: theme.id,
    libraryId: library.id,
    createdById: grounds.keeperId,
    createdAt: at,
    changedAt: at,
    publishedAt: at,
  };
}

/** In a library, elsewhere or at a distance: all half-days of a session at the same place. */
function drawPlace({ random, places, elsewhere }: Grounds) {
  const kind = random();
  if (kind < 0.15)
    return {
      placeKind: 'remote' as const,
      communeCode: null,
      visioUrl: 'https://visio.exemple/banc',
    };
  const commune = elsewhere[Math.floor(elsewhere.length * random() ** 1.5)];
  if (kind < 0.35 && commune)
    return {
      placeKind: 'elsewhere' as const,
      communeCode: commune.code,
      placeLabel: 'Salle polyvalente',
    };
  const library = places[Math.floor(places.length * random() ** 1.5)];
  if (!library) throw new Error('The corpus has no library');
  return {
    placeKind: 'library' as const,
    communeCode: library.communeCode,
    placeLibraryId: library.id,
  };
}

/**
 * A session of one to three half-days, in one of the states that sessions come to; one in fifty is a
 * draft. Nobody teaches two of them, and no room is named: nothing may clash.
 */
export function drawSession(
  n: number,
  trainingId: string,
  grounds: Grounds,
): { session: SessionRow; sittings: SittingRow[]; trainers: TrainerRow[] } {
  const { random, region, keeperId } = grounds;
  const id = randomUUID();
  const day = addDays(newest, Math.floor((2 * random() - 1) * reachInDays));
  const place = drawPlace(grounds);
  const isCalledOff = n % 25 === 1;
  const isDraft = n % 50 === 0;
  const count = 1 + Math.floor(random() * 3);
  const opensOn = addDays(day, -30 - Math.floor(random() * 60));
  const announcedAt = instantOf(addDays(opensOn, -10), 8);
  const sittings = [
    [day, 7],
    [day, 12],
    [addDays(day, 7), 7],
  ] as const;
  const trainer = grounds.trainers[n];
  const rows = sittings.slice(0, count).map(([on, hour]): SittingRow => ({
    id: randomUUID(),
    sessionId: id,
    startsAt: instantOf(on, hour),
    endsAt: instantOf(on, hour + 3),
    ...place,
    topic: pick(random, grounds.texts.words),
    cancelledAt: isCalledOff ? announcedAt : null,
  }));
  const quota = 6 + Math.floor(random() * 15);
  const by = (is: boolean) => (is ? keeperId : null);
  const isClosed = n % 33 === 2;
  const session: SessionRow = {
    id,
    trainingId,
    quota,
    reserves: random() < 0.2 ? { [pick(random, region)]: 1 + Math.floor(random() * 3) } : {},
    departementCodes: random() < 0.4 ? drawSome(random, region, 3) : [],
    registrationOpensOn: opensOn,
    registrationClosesOn: addDays(day, -3),
    costInCents: random() < 0.2 ? 2500 : 0,
    agreementDays: random() < 0.2 ? 8 : null,
    mostPerLibrary: random() < 0.2 ? 2 : null,
    // As the trigger on its half-days draws them.
    startsAt: rows[0]?.startsAt,
    endsAt: rows.at(-1)?.endsAt,
    communeCode: place.communeCode,
    isRemote: place.placeKind === 'remote',
    createdById: keeperId,
    createdAt: new Date(announcedAt.getTime() - dayInMs),
    announcedAt: isDraft ? null : announcedAt,
    announcedById: by(!isDraft),
    closedAt: isClosed ? announcedAt : null,
    closedById: by(isClosed),
    cancelledAt: isCalledOff ? announcedAt : null,
    cancelledById: by(isCalledOff),
    cancelReason: isCalledOff ? 'Trop peu de monde.' : null,
  };
  const trainers = trainer
    ? rows.map(({ id: sittingId }) => ({ sittingId, rank: 1, speakerId: trainer.id }))
    : [];
  return { session, sittings: rows, trainers };
}
