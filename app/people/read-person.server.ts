import { and, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';

import { canReadProfessional } from '#app/answers/policy.ts';
import { mayBeAsked } from '#app/help/may-be-asked.server.ts';
import { canAsk } from '#app/help/policy.ts';
import { isTrusted } from '#app/platform/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import type { SheetLine } from '#app/sheets/components/sheet-lines.tsx';
import { users } from '#db/schema/accounts.ts';
import { profiles } from '#db/schema/people.ts';

import { personSlugInput } from './inputs.ts';
import { findReaderPoint, readableBy } from './internal/readable.server.ts';
import { readPeople } from './internal/person-rows.server.ts';
import { profileFields } from './vocabulary.ts';

/** Sheets and answers shown on the page of a person. */
const mostShown = 12;

/**
 * Somebody of the directory, as this reader may see them: each field by its own consent. Oneself
 * sees everything.
 * @throws {NotFound}, also for who is not shown to this reader; {NotSignedIn} for a visitor then.
 */
export async function readPerson(context: Context, input: z.input<typeof personSlugInput>) {
  const { actor, db } = context;
  const { slug } = parseInput(personSlugInput, input);
  const [profile] = await db
    .select({ userId: profiles.userId })
    .from(profiles)
    .where(eq(profiles.slug, slug));
  const isSelf = actor.kind === 'member' && actor.userId === profile?.userId;
  const source = isSelf
    ? sql`select ${profile.userId}::uuid as user_id, ${sql.param([...profileFields])}::text[] as fields, 1 as rank`
    : sql`select e.user_id, e.fields, 1 as rank from directory_entries e
        where e.user_id = ${profile?.userId ?? null}::uuid and ${readableBy(actor)}`;
  const [found] = await readPeople(db, source, await findReaderPoint(db, actor));
  if (!found) {
    if (actor.kind === 'visitor') throw new NotSignedIn();
    throw new NotFound('Cette personne n’est pas dans l’annuaire, ou ne s’y montre pas à vous.');
  }
  const { userId, fields, summary } = found;
  const [sheets, answers, mayAsk] = await Promise.all([
    fields.includes('sheets') ? listSheets(db, userId) : [],
    fields.includes('answers') ? listAnswers(db, userId, canReadProfessional(actor)) : [],
    !isSelf && canAsk(actor) ? isAskable(db, userId) : false,
  ]);
  // Only where they show their library: the form must not tell where they work.
  const mayReportDeparture =
    fields.includes('library') && !isSelf && (await isColleague(context, userId));
  return { person: summary, fields, sheets, answers, isSelf, mayAsk, mayReportDeparture };
}
export type PersonPage = Awaited<ReturnType<typeof readPerson>>;

/** What everybody may read of their published sheets. */
async function listSheets(db: Queryable, userId: string): Promise<SheetLine[]> {
  const rows = await db.execute<SheetLine>(sql`
    select r.slug, r.title, r.summary, r.kind, r.state, r.start_label as "startLabel",
        r.replay_count as "replayCount"
      from sheet_authors a join register_entries r on r.sheet_id = a.sheet_id
     where a.user_id = ${userId} order by r.published_at desc, r.sheet_id limit ${mostShown}`);
  return [...rows];
}

async function listAnswers(db: Queryable, userId: string, isProfessional: boolean) {
  const rows = await db.execute<{ slug: string; title: string }>(sql`
    select w.slug, w.title from answer_authors a join answers w on w.id = a.answer_id
     where a.user_id = ${userId} and w.published_at is not null and w.withdrawn_at is null
       and (${isProfessional} or w.scope = 'public')
     order by w.published_at desc, w.id limit ${mostShown}`);
  return [...rows];
}

/** Whether they work in the reader's own library, which may then say that they have left. */
async function isColleague({ actor, db }: Context, userId: string): Promise<boolean> {
  if (!isTrusted(actor) || !actor.libraryId) return false;
  const there = and(eq(users.id, userId), eq(users.libraryId, actor.libraryId));
  return (await db.$count(users, there)) > 0;
}

/** Whether they take questions of colleagues these days. */
async function isAskable(db: Queryable, userId: string): Promise<boolean> {
  const [asked] = await db.execute(
    sql`select 1 from users u where u.id = ${userId} and ${mayBeAsked}`,
  );
  return asked !== undefined;
}
