import { and, eq, type SQL, sql } from 'drizzle-orm';

import type { Actor, Member } from '#app/platform/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Queryable, Transaction } from '#app/platform/database.server.ts';
import { Forbidden, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { libraries } from '#db/schema/libraries.ts';
import { sheetAuthors, sheets } from '#db/schema/sheets.ts';
import { communes } from '#db/schema/territories.ts';

import { canSee, canSeeDraft, type SheetFacts } from '#app/sheets/policy.ts';

export type SheetRow = typeof sheets.$inferSelect;
export type FoundSheet = { row: SheetRow; facts: SheetFacts };

const noSheet = 'Cette fiche n’existe pas, ou plus.';

/** @throws {NotSignedIn} for visitors. */
export function admitMember(actor: Actor): Member {
  if (actor.kind !== 'member') throw new NotSignedIn();
  return actor;
}

async function find(db: Queryable, where: SQL, lock: boolean): Promise<FoundSheet | null> {
  const query = db
    .select({
      row: sheets,
      departementCode: sql<string | null>`(select ${communes.departementCode} from ${libraries}
        join ${communes} on ${communes.code} = ${libraries.communeCode}
        where ${libraries.id} = ${sheets.libraryId})`,
      authors: sql<SheetFacts['authors']>`coalesce((select jsonb_agg(jsonb_build_object(
        'userId', ${sheetAuthors.userId}, 'role', ${sheetAuthors.role}))
        from ${sheetAuthors} where ${sheetAuthors.sheetId} = ${sheets.id}), '[]')`,
    })
    .from(sheets)
    .where(where);
  const [found] = await (lock ? query.for('update', { of: sheets }) : query);
  if (!found) return null;
  const { row, departementCode, authors } = found;
  const { status, libraryId, withdrawnById } = row;
  return { row, facts: { status, authors, libraryId, departementCode, withdrawnById } };
}

/** The sheet at this id, whoever asks. */
export function findSheet(db: Queryable, sheetId: string): Promise<FoundSheet | null> {
  return find(db, eq(sheets.id, sheetId), false);
}

/** The sheet at this slug, whoever asks. */
export function findSheetBySlug(db: Queryable, slug: string): Promise<FoundSheet | null> {
  return find(db, and(eq(sheets.slug, slug))!, false);
}

/**
 * The sheet, held until the end of the transaction, for a deed that `may` allows.
 * @throws {NotSignedIn} for visitors; {NotFound} where the actor does not even see it;
 * {Forbidden} where they see it but may not, with `why` when it knows better.
 */
export async function holdSheet(
  tx: Transaction,
  { actor }: Pick<Context, 'actor'>,
  sheetId: string,
  may: (actor: Actor, facts: SheetFacts) => boolean,
  why?: (member: Member, facts: SheetFacts) => string | null,
): Promise<FoundSheet & { member: Member }> {
  const member = admitMember(actor);
  const found = await find(tx, eq(sheets.id, sheetId), true);
  if (!found || !(canSee(member, found.facts) || canSeeDraft(member, found.facts))) {
    throw new NotFound(noSheet);
  }
  if (!may(member, found.facts)) throw new Forbidden(why?.(member, found.facts) ?? undefined);
  return { ...found, member };
}
