import { sql } from 'drizzle-orm';

import { typeset } from '#app/intake/internal/typeset.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { dayInMs } from '#app/platform/durations.ts';
import { notationToRichText } from '#app/sheets/notation-to-rich-text.ts';
import { slugOf } from '#app/sheets/slug.ts';
import { drawLinks } from '#app/speakers/internal/draw-links.server.ts';
import { writeSearchWords } from '#app/speakers/internal/write-search-words.server.ts';
import { users } from '#db/schema/accounts.ts';
import { speakerFees, speakers } from '#db/schema/speakers.ts';
import { audiences, themes } from '#db/schema/vocabularies.ts';

import { type SeededSpeaker, seededSpeakers } from './speaker-profiles.ts';

/**
 * Speakers of the demonstration: most have agreed, some are waited for. Accounts, communes and
 * vocabularies come first.
 */
export async function seedSpeakers({ db, clock }: Pick<Context, 'db' | 'clock'>): Promise<void> {
  const now = clock();
  await db.transaction(async (tx) => {
    const [themeIds, audienceIds] = await Promise.all([
      idsBySlug(tx, themes),
      idsBySlug(tx, audiences),
    ]);
    const userIds = new Map(
      (await tx.select().from(users)).map(({ email, id }) => [email.split('@')[0] ?? '', id]),
    );
    for (const seeded of seededSpeakers) {
      const createdById = userIds.get(seeded.by);
      if (!createdById) throw new Error(`Nobody in the demonstration is called « ${seeded.by} »`);
      await writeSpeaker(tx, seeded, {
        now,
        createdById,
        themeIds: seeded.themes.map((slug) => known(themeIds, slug)),
        audienceIds: seeded.audiences.map((slug) => known(audienceIds, slug)),
      });
    }
    await drawLinks(tx, sql`true`, now);
  });
}

async function idsBySlug(tx: Transaction, table: typeof themes | typeof audiences) {
  const rows = await tx.select({ id: table.id, slug: table.slug }).from(table);
  return new Map(rows.map(({ id, slug }) => [slug, id]));
}

function known(ids: ReadonlyMap<string, number>, slug: string): number {
  const id = ids.get(slug);
  if (id === undefined) throw new Error(`No term is called « ${slug} »`);
  return id;
}

type Settled = { now: Date; createdById: string; themeIds: number[]; audienceIds: number[] };

async function writeSpeaker(
  tx: Transaction,
  seeded: SeededSpeaker,
  { now, ...settled }: Settled,
): Promise<void> {
  const slug = slugOf(seeded.name);
  const askedAt = new Date(now.getTime() - seeded.daysAgo * dayInMs);
  const agreedAt = seeded.waits ? null : new Date(askedAt.getTime() + 2 * dayInMs);
  const email = `${slug}@intervenants.example`;
  const [row] = await tx
    .insert(speakers)
    .values({
      ...settled,
      slug,
      kind: seeded.isCompany ? 'company' : 'person',
      name: typeset(seeded.name),
      headline: typeset(seeded.headline),
      disciplines: seeded.disciplines,
      formats: seeded.formats,
      languages: seeded.languages ?? ['fr'],
      communeCode: sql`(select code from communes where code = ${seeded.commune})`,
      departementCodes: seeded.area ?? [],
      radiusInKm: seeded.radiusInKm ?? null,
      technicalNeeds: typeset(seeded.needs ?? ''),
      presentation: notationToRichText(typeset(seeded.text)),
      travelTerms: typeset(seeded.travel ?? ''),
      legalStatus: seeded.status ?? null,
      email,
      phone: seeded.phone ?? null,
      askedAt,
      changedAt: agreedAt ?? askedAt,
      createdAt: askedAt,
      agreedAt,
      agreedEmail: agreedAt && (seeded.keptBy ? `${seeded.keptBy}@demo.example` : email),
    })
    .returning({ id: speakers.id });
  const speakerId = row!.id;
  const fees = (seeded.fees ?? []).map(([format, unit, euros, covers = ''], position) => ({
    speakerId,
    position,
    format,
    unit,
    amountInCents: Math.round(euros * 100),
    covers: typeset(covers),
  }));
  if (fees.length) await tx.insert(speakerFees).values(fees);
  await writeSearchWords(tx, speakerId);
}
