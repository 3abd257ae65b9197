import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { Context } from '#app/platform/context.server.ts';
import { canSeeProfessional } from '#app/sheets/policy.ts';
import { libraries } from '#db/schema/libraries.ts';
import { registerEntries } from '#db/schema/register.ts';
import { replays } from '#db/schema/replays.ts';
import { sheets } from '#db/schema/sheets.ts';
import { communes } from '#db/schema/territories.ts';
import { themes } from '#db/schema/vocabularies.ts';

import type { News } from './news.ts';

const origins = alias(registerEntries, 'origins');
const firstTheme = eq(themes.id, sql`${registerEntries.themeIds}[1]`);

async function listPublished({ db }: Context, departementCode: string | null, limit: number) {
  const rows = await db
    .select({
      at: registerEntries.firstPublishedAt,
      slug: registerEntries.slug,
      title: registerEntries.title,
      by: registerEntries.carrierName,
      motif: themes.motif,
      adaptedFrom: sheets.adaptedFromSheetId,
      originTitle: origins.title,
    })
    .from(registerEntries)
    .innerJoin(sheets, eq(sheets.id, registerEntries.sheetId))
    .leftJoin(origins, eq(origins.sheetId, sheets.adaptedFromSheetId))
    .leftJoin(themes, firstTheme)
    .where(departementCode ? eq(registerEntries.departementCode, departementCode) : undefined)
    .orderBy(desc(registerEntries.firstPublishedAt), desc(registerEntries.sheetId))
    .limit(limit);
  return rows.map(({ at, adaptedFrom, ...row }): News => ({
    ...row,
    kind: adaptedFrom ? 'adapted' : 'published',
    at: at.toISOString(),
    told: null,
  }));
}

async function listReplayed({ db, actor }: Context, departementCode: string | null, limit: number) {
  const rows = await db
    .select({
      at: replays.createdAt,
      slug: registerEntries.slug,
      title: registerEntries.title,
      motif: themes.motif,
      library: libraries.name,
      communeName: communes.name,
      attendance: replays.attendance,
      costInCents: replays.costInCents,
      advice: replays.advice,
    })
    .from(replays)
    .innerJoin(registerEntries, eq(registerEntries.sheetId, replays.sheetId))
    .innerJoin(libraries, eq(libraries.id, replays.libraryId))
    .innerJoin(communes, eq(communes.code, libraries.communeCode))
    .leftJoin(themes, firstTheme)
    .where(
      and(
        isNull(replays.withdrawnAt),
        departementCode ? eq(communes.departementCode, departementCode) : undefined,
      ),
    )
    .orderBy(desc(replays.createdAt), desc(replays.id))
    .limit(limit);
  return rows.map(
    ({ at, slug, title, motif, library, communeName, attendance, costInCents, advice }): News => ({
      kind: 'replayed',
      at: at.toISOString(),
      slug,
      title,
      motif,
      by: libraryDisplayName({ name: library, communeName }),
      originTitle: null,
      told: canSeeProfessional(actor) ? { attendance, costInCents, advice } : null,
    }),
  );
}

/**
 * What happened last to the sheets that everybody may read: published, adapted, done again.
 * @param input `departementCode`: of that département alone; `limit`: at most so many.
 */
export async function listNews(
  context: Context,
  { departementCode, limit }: { departementCode: string | null; limit: number },
): Promise<News[]> {
  const [published, replayed] = await Promise.all([
    listPublished(context, departementCode, limit),
    listReplayed(context, departementCode, limit),
  ]);
  return [...published, ...replayed].toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(0, limit);
}
