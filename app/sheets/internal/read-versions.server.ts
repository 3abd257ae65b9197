import { and, desc, eq, inArray, or, sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { emptySheetContent, type SheetContent } from '#app/sheets/content.ts';
import { canSee } from '#app/sheets/policy.ts';
import { users } from '#db/schema/accounts.ts';
import { sheetVersions } from '#db/schema/sheets.ts';

import { findSheet, type SheetRow } from './find-sheet.server.ts';

export type VersionRow = {
  number: number;
  publishedAt: Date;
  note: string | null;
  title: string;
  by: string;
};

/** A version kept before a field existed has it empty. */
const whole = (content: SheetContent): SheetContent => ({ ...emptySheetContent(), ...content });

/** The versions of a sheet, the newest first, without their contents. */
export async function listVersions(db: Queryable, sheetId: string): Promise<VersionRow[]> {
  return db
    .select({
      number: sheetVersions.number,
      publishedAt: sheetVersions.publishedAt,
      note: sheetVersions.note,
      title: sql<string>`${sheetVersions.content}->>'title'`,
      by: sql<string>`case when ${users.erasedAt} is null then ${users.displayName} else 'compte supprimé' end`,
    })
    .from(sheetVersions)
    .innerJoin(users, eq(users.id, sheetVersions.publishedById))
    .where(eq(sheetVersions.sheetId, sheetId))
    .orderBy(desc(sheetVersions.number));
}

/** The contents of these versions, and of the one that readers see now. */
export async function readVersionContents(
  db: Queryable,
  sheetId: string,
  numbers: number[],
  presentId: string | null,
) {
  const rows = await db
    .select({
      id: sheetVersions.id,
      number: sheetVersions.number,
      content: sheetVersions.content,
    })
    .from(sheetVersions)
    .where(
      and(
        eq(sheetVersions.sheetId, sheetId),
        or(
          numbers.length ? inArray(sheetVersions.number, numbers) : sql`false`,
          presentId ? eq(sheetVersions.id, presentId) : sql`false`,
        ),
      ),
    );
  const present = rows.find(({ id }) => id === presentId);
  return {
    byNumber: new Map(rows.map(({ number, content }) => [number, whole(content)])),
    present: present ? whole(present.content) : null,
  };
}

/** The version that a sheet was adapted from, and its original as it stands; null out of sight. */
export async function readOriginVersion({ db, actor }: Context, row: SheetRow) {
  const { adaptedFromSheetId, adaptedFromVersionId } = row;
  if (!adaptedFromSheetId || !adaptedFromVersionId) return null;
  const original = await findSheet(db, adaptedFromSheetId);
  if (!original || !canSee(actor, original.facts)) return null;
  const presentId = original.row.publishedVersionId ?? adaptedFromVersionId;
  const rows = await db
    .select({ id: sheetVersions.id, content: sheetVersions.content })
    .from(sheetVersions)
    .where(inArray(sheetVersions.id, [adaptedFromVersionId, presentId]));
  const content = rows.find(({ id }) => id === adaptedFromVersionId)?.content;
  const present = rows.find(({ id }) => id === presentId)?.content;
  return content && present ? { content: whole(content), present: whole(present) } : null;
}
