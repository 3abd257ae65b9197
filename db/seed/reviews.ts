import { and, eq } from 'drizzle-orm';

import { typeset } from '#app/intake/internal/typeset.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { dayInMs } from '#app/platform/durations.ts';
import { slugOf } from '#app/sheets/slug.ts';
import type { InviteAgain } from '#app/reviews/vocabulary.ts';
import { libraries } from '#db/schema/libraries.ts';
import { replays } from '#db/schema/replays.ts';
import { replaySpeakers, reviewAnswers, reviews, reviewVersions } from '#db/schema/reviews.ts';
import { sheets } from '#db/schema/sheets.ts';
import { speakers } from '#db/schema/speakers.ts';

import { findSeededMember } from './accounts.ts';

type SeededReview = {
  speaker: string;
  /** Slug of the sheet whose replay it was. */
  sheet: string;
  library: string;
  by: string;
  daysAgo: number;
  done: string;
  audience: string;
  /** Bond, content, preparation, flexibility, terms. */
  marks: [number, number, number, number, number];
  again?: InviteAgain;
  conditions?: string;
  advice: string;
  /** What it said first. */
  before?: string;
  answer?: string;
};

const planetarium = 'planetarium-de-poche-une-soiree-sous-les-etoiles';

const seededReviews: SeededReview[] = [
  {
    speaker: 'Inès Marcadet',
    sheet: planetarium,
    library: 'mediatheque-de-digne-les-bains',
    by: 'nadia.benali',
    daysAgo: 20,
    done: 'Deux veillées sous le dôme, dont une avec une interprète en langue des signes',
    audience: '61 personnes, familles et adultes sourds',
    marks: [5, 5, 5, 4, 5],
    advice:
      'Elle a tenu vingt enfants dans le noir pendant cinquante minutes, sans élever la voix. Prévoyez une prise dédiée pour la soufflerie.',
    answer: 'Merci ! J’ai depuis une rallonge de 20 m et un variateur.',
  },
  {
    speaker: 'Inès Marcadet',
    sheet: planetarium,
    library: 'mediatheque-de-gap',
    by: 'ines.arnaud',
    daysAgo: 50,
    done: 'Une veillée, puis une rencontre avec une classe',
    audience: '26 élèves de CM1 et 24 adultes',
    marks: [5, 4, 4, 4, 4],
    again: 'conditions',
    conditions: 'en partageant le déplacement avec une autre bibliothèque',
    advice:
      'Très juste avec les élèves. Le trajet nous a coûté plus que prévu : à regrouper en tournée.',
    before: 'Très juste avec les élèves. Le trajet est trop cher.',
  },
  {
    speaker: 'Inès Marcadet',
    sheet: planetarium,
    library: 'mediatheque-de-barcelonnette',
    by: 'nadia.benali',
    daysAgo: 110,
    done: 'Veillée sous le dôme et observation sur le parvis',
    audience: '68 personnes, tout public',
    marks: [5, 5, 4, 5, 4],
    advice:
      'Le ciel s’est couvert : elle a improvisé une demi-heure de contes, personne n’est parti.',
  },
  {
    speaker: 'Amandine Rostolan',
    sheet: 'la-chorale-d-un-dimanche',
    library: 'mediatheque-du-15-9-briancon',
    by: 'ines.arnaud',
    daysAgo: 200,
    done: 'Trois répétitions et un concert dans les rayons',
    audience: '62 personnes, de 8 à 80 ans',
    marks: [5, 4, 3, 5, 4],
    advice: 'Donnez-lui les horaires par écrit, et un lieu où l’on peut chanter fort.',
  },
];

/**
 * What libraries say of the speakers whom they received: sheets, replays and speakers come first, and
 * the account of the one who answers.
 */
export async function seedReviews({ db, clock }: Pick<Context, 'db' | 'clock'>): Promise<void> {
  const now = clock();
  const inesId = await findSeededMember(db, 'ines.marcadet@demo.example');
  await db.transaction(async (tx) => {
    for (const seeded of seededReviews) {
      const authorId = await findSeededMember(db, `${seeded.by}@demo.example`);
      await writeReview(tx, seeded, { now, authorId, answererId: inesId });
    }
  });
}

type Settled = { now: Date; authorId: string; answererId: string };

async function writeReview(
  tx: Transaction,
  seeded: SeededReview,
  { now, authorId, answererId }: Settled,
): Promise<void> {
  const [coming] = await tx
    .select({
      replayId: replays.id,
      sheetId: replays.sheetId,
      libraryId: replays.libraryId,
      speakerId: speakers.id,
    })
    .from(replays)
    .innerJoin(sheets, eq(sheets.id, replays.sheetId))
    .innerJoin(libraries, eq(libraries.id, replays.libraryId))
    .innerJoin(speakers, eq(speakers.slug, slugOf(seeded.speaker)))
    .where(and(eq(sheets.slug, seeded.sheet), eq(libraries.slug, seeded.library)));
  if (!coming) throw new Error(`Nobody told that ${seeded.speaker} came to ${seeded.library}`);
  const { replayId, speakerId } = coming;
  await tx.insert(replaySpeakers).values({ replayId, speakerId });
  const writtenAt = new Date(now.getTime() - seeded.daysAgo * dayInMs);
  const [bond, content, preparation, flexibility, terms] = seeded.marks;
  const said = {
    bond,
    content,
    preparation,
    flexibility,
    terms,
    done: typeset(seeded.done),
    audience: typeset(seeded.audience),
    again: seeded.again ?? ('yes' as const),
    conditions: typeset(seeded.conditions ?? ''),
    advice: typeset(seeded.advice),
  };
  const versions = [...(seeded.before ? [{ ...said, advice: typeset(seeded.before) }] : []), said];
  const [review] = await tx
    .insert(reviews)
    .values({
      ...coming,
      ...said,
      authorId,
      version: versions.length,
      writtenAt,
      changedAt: writtenAt,
    })
    .returning({ id: reviews.id });
  const reviewId = review!.id;
  await tx.insert(reviewVersions).values(
    versions.map((one, at) => ({
      ...one,
      reviewId,
      number: at + 1,
      writtenById: authorId,
      writtenAt,
    })),
  );
  if (seeded.answer)
    await tx.insert(reviewAnswers).values({
      reviewId,
      number: 1,
      body: typeset(seeded.answer),
      writtenById: answererId,
      writtenAt: new Date(writtenAt.getTime() + 2 * dayInMs),
    });
}
