import { desc, eq, sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { libraries } from '#db/schema/libraries.ts';
import { registerEntries } from '#db/schema/register.ts';
import { communes } from '#db/schema/territories.ts';

import { readSummaries } from './internal/library-rows.server.ts';
import { readOpeningRanges } from './internal/opening-ranges.server.ts';
import type { LibrarySummary } from './library-summary.ts';
import type { OpeningRange } from './opening-hours.ts';
import { canEditLibrary } from './policy.ts';
import type { Equipment } from './vocabulary.ts';

/** Sheets shown on the page of a library; the others are a search away. */
const mostSheets = 12;

export type LibraryPage = {
  library: LibrarySummary & {
    registerCode: string | null;
    phone: string | null;
    email: string | null;
    openingHoursPerWeek: number | null;
    openingHoursNote: string | null;
    holidaysNote: string | null;
    /** The ordinary week, in order. */
    openingRanges: OpeningRange[];
    equipment: Equipment[];
    opensOnSunday: boolean | null;
    hasWifi: boolean | null;
    isMembershipFree: boolean | null;
    surfaceInSquareMetres: number | null;
    staffFullTimeEquivalent: number | null;
    volunteers: number | null;
    books: number | null;
    visitsPerYear: number | null;
    acquisitionBudgetInCents: number | null;
    /** ISO instants. */
    importedAt: string | null;
    closedAt: string | null;
  };
  /** The commune's, in inhabitants. */
  population: number | null;
  sheets: LibrarySheet[];
  /** The departmental library that serves this one. */
  departmental: { slug: string; displayName: string } | null;
  canEdit: boolean;
};

/** What everybody may read of a published sheet. */
export type LibrarySheet = Pick<
  typeof registerEntries.$inferSelect,
  'slug' | 'title' | 'summary' | 'kind' | 'state' | 'startLabel' | 'replayCount'
>;

/**
 * Everything on a library's page, for everybody; a closed one too, since sheets name it.
 * @throws {NotFound}
 */
export async function readLibrary(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  { slug }: { slug: string },
): Promise<LibraryPage> {
  const [own] = await db.select().from(libraries).where(eq(libraries.slug, slug));
  if (!own) throw new NotFound('Cette bibliothèque n’est pas dans l’annuaire.');
  const [[summary], [commune], sheets, openingRanges] = await Promise.all([
    readSummaries(db, sql`select ${own.id}::uuid as id, 1 as rank`),
    db
      .select({ population: communes.population })
      .from(communes)
      .where(eq(communes.code, own.communeCode)),
    db
      .select({
        slug: registerEntries.slug,
        title: registerEntries.title,
        summary: registerEntries.summary,
        kind: registerEntries.kind,
        state: registerEntries.state,
        startLabel: registerEntries.startLabel,
        replayCount: registerEntries.replayCount,
      })
      .from(registerEntries)
      .where(eq(registerEntries.libraryId, own.id))
      .orderBy(desc(registerEntries.publishedAt), registerEntries.sheetId)
      .limit(mostSheets),
    readOpeningRanges(db, own.id),
  ]);
  if (!summary) throw new NotFound();
  const departementCode = summary.departement.code;
  return {
    library: {
      ...summary,
      registerCode: own.registerCode,
      phone: own.phone,
      email: own.email,
      openingHoursPerWeek: own.openingHoursPerWeek,
      openingHoursNote: own.openingHoursNote,
      holidaysNote: own.holidaysNote,
      openingRanges,
      equipment: own.equipment,
      opensOnSunday: own.opensOnSunday,
      hasWifi: own.hasWifi,
      isMembershipFree: own.isMembershipFree,
      surfaceInSquareMetres: own.surfaceInSquareMetres,
      staffFullTimeEquivalent: own.staffFullTimeEquivalent,
      volunteers: own.volunteers,
      books: own.books,
      visitsPerYear: own.visitsPerYear,
      acquisitionBudgetInCents: own.acquisitionBudgetInCents,
      importedAt: own.importedAt?.toISOString() ?? null,
      closedAt: own.closedAt?.toISOString() ?? null,
    },
    population: commune?.population ?? null,
    sheets,
    departmental:
      own.kind === 'departmental' ? null : await findDepartmental({ db }, departementCode),
    canEdit: canEditLibrary(actor, { id: own.id, departementCode }),
  };
}

async function findDepartmental({ db }: Pick<Context, 'db'>, departementCode: string) {
  const [found] = await readSummaries(
    db,
    sql`
      select l.id, 1 as rank from ${libraries} l join ${communes} c on c.code = l.commune_code
       where l.kind = 'departmental' and l.closed_at is null
         and c.departement_code = ${departementCode}
       -- The main one: annexes have fewer people.
       order by l.staff_full_time_equivalent desc nulls last, l.slug limit 1`,
  );
  return found ? { slug: found.slug, displayName: found.displayName } : null;
}
