import { eq, sql } from 'drizzle-orm';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { Member } from '#app/platform/actor.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { fold } from '#app/platform/fold.ts';
import type { Table } from '#app/platform/read-table.server.ts';
import { readActor } from '#app/platform/session.server.ts';
import { users } from '#db/schema/accounts.ts';
import { libraries } from '#db/schema/libraries.ts';
import { sheets } from '#db/schema/sheets.ts';
import { communes } from '#db/schema/territories.ts';
import { audiences, themes } from '#db/schema/vocabularies.ts';

import type { KnownNames } from './sheet-of-row.ts';

export type ImportNames = KnownNames & {
  /** By e-mail address, in small letters. */
  owners: ReadonlyMap<string, Member>;
  /** What tells a sheet: « title / structure » and « /slug / title », folded. */
  sheets: Set<string>;
};

/** All that the words of a file may stand for. */
export async function readImportNames(tx: Transaction, table: Table): Promise<ImportNames> {
  const libraryRows = await tx
    .select({ id: libraries.id, name: libraries.name, communeName: communes.name })
    .from(libraries)
    .innerJoin(communes, eq(communes.code, libraries.communeCode));
  const names = new Map(libraryRows.map((row) => [row.id, fold(libraryDisplayName(row))]));
  const termsOf = (rows: { id: number; slug: string; label: string }[]) =>
    new Map(rows.flatMap(({ id, slug, label }) => [[fold(label), id] as const, [fold(slug), id]]));
  return {
    themes: termsOf(await tx.select().from(themes)),
    audiences: termsOf(await tx.select().from(audiences)),
    libraries: new Map([...names].map(([id, name]) => [name, id])),
    owners: await readOwners(tx, table),
    sheets: await readSheets(tx, names),
  };
}

async function readOwners(tx: Transaction, { rows }: Table): Promise<Map<string, Member>> {
  const owners = new Map<string, Member>();
  for (const email of new Set(rows.map(({ cells }) => (cells.auteur ?? '').toLowerCase()))) {
    if (!email) continue;
    const [user] = await tx
      .select({ id: users.id })
      .from(users)
      .where(eq(sql`lower(${users.email})`, email));
    const actor = user ? await readActor(tx, user.id, null) : null;
    if (actor?.kind === 'member') owners.set(email, actor);
  }
  return owners;
}

async function readSheets(tx: Transaction, libraryNames: ReadonlyMap<string, string>) {
  const rows = await tx
    .select({
      slug: sheets.slug,
      title: sql<string>`${sheets.draft} ->> 'title'`,
      libraryId: sql<string | null>`${sheets.draft} -> 'carrier' ->> 'libraryId'`,
      structureName: sql<string | null>`${sheets.draft} -> 'carrier' ->> 'structureName'`,
    })
    .from(sheets);
  return new Set(
    rows.flatMap(({ slug, title, libraryId, structureName }) => {
      const structure = (libraryId && libraryNames.get(libraryId)) ?? fold(structureName ?? '');
      return [`${fold(title)} / ${structure}`, `/${slug} / ${fold(title)}`];
    }),
  );
}
