import { eq, inArray } from 'drizzle-orm';

import { typeset } from '#app/intake/internal/typeset.ts';
import type { Member } from '#app/platform/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { dayInMs } from '#app/platform/durations.ts';
import { readActor } from '#app/platform/session.server.ts';
import { type SheetContent, sheetContentSchema } from '#app/sheets/content.ts';
import { insertSheet } from '#app/sheets/internal/insert-sheet.server.ts';
import { registerSheet } from '#app/sheets/internal/register-sheet.server.ts';
import { settleContent } from '#app/sheets/internal/settle-content.server.ts';
import { users } from '#db/schema/accounts.ts';
import { comments } from '#db/schema/comments.ts';
import { libraries } from '#db/schema/libraries.ts';
import { replays } from '#db/schema/replays.ts';
import { sheetAuthors, sheetItemDownloads, sheets, sheetVersions } from '#db/schema/sheets.ts';
import { audiences, themes } from '#db/schema/vocabularies.ts';

import { type Names, toContent } from './sheets/content-of-seed.ts';
import { everySheet } from './sheets/every-sheet.ts';
import type { SeededSheet } from './sheets/shape.ts';

type Community = Names & {
  members: ReadonlyMap<string, Member>;
  /** The seed day. */
  today: Date;
};

/**
 * Writes the sheets of the demonstration, with their replays and comments, as their authors would
 * have; nobody is told. Territories, vocabularies, libraries and accounts come first.
 * @returns how many were written.
 */
export async function seedSheets(context: Context): Promise<number> {
  const today = context.clock();
  await context.db.transaction(async (tx) => {
    const community = await readCommunity(tx, today);
    const written = new Map<string, Written>();
    for (const seeded of everySheet) {
      const sheet = await writeSheet(tx, community, seeded, written);
      written.set(seeded.key, sheet);
      await writeConversation(tx, community, seeded, sheet.sheetId);
      await registerSheet(tx, sheet.sheetId);
    }
  });
  return everySheet.length;
}

async function readCommunity(tx: Transaction, today: Date): Promise<Community> {
  const emails = [...new Set(everySheet.map(({ author }) => `${author}@demo.example`))];
  const people = await tx
    .select({ id: users.id, email: users.email })
    .from(users)
    .where(inArray(users.email, emails));
  const members = new Map<string, Member>();
  for (const { id, email } of people) {
    const actor = await readActor(tx, id, null);
    if (actor.kind === 'member') members.set(email.replace(/@.*$/u, ''), actor);
  }
  const libraryRows = await tx.select({ slug: libraries.slug, id: libraries.id }).from(libraries);
  const themeRows = await tx.select({ slug: themes.slug, id: themes.id }).from(themes);
  const audienceRows = await tx.select({ slug: audiences.slug, id: audiences.id }).from(audiences);
  return {
    members,
    today,
    libraries: new Map(libraryRows.map(({ slug, id }) => [slug, id])),
    themes: new Map(themeRows.map(({ slug, id }) => [slug, id])),
    audiences: new Map(audienceRows.map(({ slug, id }) => [slug, id])),
  };
}

type Written = { sheetId: string; versionId: string | null };

async function writeSheet(
  tx: Transaction,
  community: Community,
  seeded: SeededSheet,
  written: ReadonlyMap<string, Written>,
): Promise<Written> {
  const owner = memberOf(community, seeded.author);
  const parsed = sheetContentSchema.parse(toContent(seeded, community, community.today));
  const whose = { sheetId: null, authorIds: [owner.userId] };
  const content = await settleContent(tx, parsed, whose);
  const origin = seeded.adaptedFrom ? written.get(seeded.adaptedFrom) : undefined;
  if (seeded.adaptedFrom && !origin?.versionId) {
    throw new Error(`« ${seeded.key} » is adapted from « ${seeded.adaptedFrom} », not yet there`);
  }
  const { sheetId } = await insertSheet(tx, {
    content,
    owner,
    at: daysBefore(community, (seeded.firstPublishedDaysAgo ?? seeded.publishedDaysAgo ?? 3) + 9),
    ...(origin?.versionId
      ? { adaptedFrom: { sheetId: origin.sheetId, versionId: origin.versionId } }
      : {}),
  });
  if (seeded.coauthor) {
    const { userId } = memberOf(community, seeded.coauthor);
    await tx
      .insert(sheetAuthors)
      .values({ sheetId, userId, role: 'coauthor', addedById: owner.userId });
  }
  const versionId = await publish(tx, community, seeded, sheetId, content);
  await writeDownloads(tx, seeded, sheetId, content);
  return { sheetId, versionId };
}

async function publish(
  tx: Transaction,
  community: Community,
  seeded: SeededSheet,
  sheetId: string,
  content: SheetContent,
): Promise<string | null> {
  const { publishedDaysAgo, firstPublishedDaysAgo, verifiedDaysAgo } = seeded;
  if (publishedDaysAgo === undefined) return null;
  const { userId } = memberOf(community, seeded.author);
  const publishedAt = daysBefore(community, publishedDaysAgo);
  const firstPublishedAt = daysBefore(community, firstPublishedDaysAgo ?? publishedDaysAgo);
  const rows = [{ sheetId, number: 1, content, publishedById: userId, publishedAt }];
  if (firstPublishedDaysAgo !== undefined) {
    rows.unshift({ ...rows[0]!, content: beforehand(content), publishedAt: firstPublishedAt });
    rows[1]!.number = 2;
  }
  const versions = await tx
    .insert(sheetVersions)
    .values(rows.map((row) => ({ ...row, note: row.number === 2 ? 'Bilan ajouté' : null })))
    .returning({ id: sheetVersions.id, number: sheetVersions.number });
  const versionId = versions.find(({ number }) => number === rows.length)!.id;
  const goneAt = daysBefore(community, Math.max(1, publishedDaysAgo - 30));
  await tx
    .update(sheets)
    .set({
      status: seeded.isWithdrawn ? 'withdrawn' : seeded.isArchived ? 'archived' : 'published',
      publishedVersionId: versionId,
      firstPublishedAt,
      publishedAt,
      draftSavedAt: publishedAt,
      verifiedAt: daysBefore(community, verifiedDaysAgo ?? publishedDaysAgo),
      verifiedById: userId,
      ...(seeded.isWithdrawn ? { withdrawnAt: goneAt, withdrawnById: userId } : {}),
      ...(seeded.isArchived ? { archivedAt: goneAt, archivedById: userId } : {}),
    })
    .where(eq(sheets.id, sheetId));
  return versionId;
}

/** The sheet as it stood before the project took place. */
function beforehand(content: SheetContent): SheetContent {
  return {
    ...content,
    state: 'running',
    attendance: {},
    satisfaction: null,
    worked: null,
    failed: null,
    wouldDoAgain: null,
    fundings: content.fundings.map((funding) => ({ ...funding, obtainedInCents: null })),
  };
}

async function writeDownloads(
  tx: Transaction,
  seeded: SeededSheet,
  sheetId: string,
  content: SheetContent,
) {
  const counted = content.toFetch.flatMap(({ id }, at) => {
    const downloads = seeded.toFetch?.[at]?.[3] ?? 0;
    return downloads > 0 ? [{ sheetId, itemId: id, downloads }] : [];
  });
  if (counted.length > 0) await tx.insert(sheetItemDownloads).values(counted);
}

async function writeConversation(
  tx: Transaction,
  community: Community,
  { replays: repeats = [], comments: threads = [] }: SeededSheet,
  sheetId: string,
) {
  for (const { by, library, when, attendance, euros, rating, advice } of repeats) {
    const { date, precision } = when(community.today);
    await tx.insert(replays).values({
      sheetId,
      libraryId: found(community.libraries, library),
      recordedById: memberOf(community, by).userId,
      happenedOn: date,
      happenedPrecision: precision,
      attendance: attendance ?? null,
      costInCents: euros === undefined ? null : Math.round(euros * 100),
      rating: rating ?? null,
      advice: typeset(advice ?? ''),
      createdAt: new Date(Math.min(Date.parse(date) + 12 * dayInMs, community.today.getTime())),
    });
  }
  for (const { answers = [], ...question } of threads) {
    const parentId = await writeComment(tx, community, sheetId, null, question);
    for (const answer of answers) await writeComment(tx, community, sheetId, parentId, answer);
  }
}

async function writeComment(
  tx: Transaction,
  community: Community,
  sheetId: string,
  parentId: string | null,
  { by, daysAgo, body }: { by: string; daysAgo: number; body: string },
): Promise<string> {
  const [comment] = await tx
    .insert(comments)
    .values({
      sheetId,
      parentId,
      authorId: memberOf(community, by).userId,
      body: typeset(body),
      createdAt: daysBefore(community, daysAgo),
    })
    .returning({ id: comments.id });
  return comment!.id;
}

function memberOf({ members }: Community, name: string): Member {
  return found(members, name);
}

export function found<Value>(known: ReadonlyMap<string, Value>, name: string): Value {
  const value = known.get(name);
  if (value === undefined) throw new Error(`Nothing in the demonstration is called « ${name} »`);
  return value;
}

/** At ten in the morning, so many days before the seed day. */
function daysBefore({ today }: Community, days: number): Date {
  const day = new Date(today.getTime() - days * dayInMs);
  return new Date(Math.min(day.setUTCHours(9, 0, 0, 0), today.getTime()));
}
