import type { Context } from '#app/platform/context.server.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { toIsoDay } from '#app/ui/format.ts';

import { type FigureRow, isTold, type ShownFigures, toShown } from './figures.ts';
import { groupSmall } from './group-small.ts';
import { countYear, divideYear, listYears, type YearPart } from './internal/count-year.server.ts';
import { findKnown } from './internal/find-known.server.ts';
import { listYearSessions } from './internal/list-year-sessions.server.ts';
import { namePeople } from './internal/name-people.server.ts';
import { nameRows } from './internal/name-rows.server.ts';
import { openScope } from './internal/open-scope.server.ts';
import type { YearAsked } from './internal/year-places.server.ts';
import type { YearQuery } from './query.ts';
import { firstYear, hidesSmallCounts, type YearScope, type YearScopeKind } from './vocabulary.ts';

/** `figures`: null where fewer than five people are behind them. */
export type YearRow = { key: string; label: string; figures: ShownFigures | null };
export type DividedPart = Exclude<YearPart, 'session'>;

/** By what the year of each is divided. */
const partsOf: Record<YearScopeKind, readonly DividedPart[]> = {
  mine: ['theme'],
  library: ['status', 'theme'],
  organiser: ['status', 'theme', 'library', 'territory'],
  territory: ['status', 'theme', 'library'],
  region: ['territory'],
};

/**
 * What was followed in a year, by the marks of attendance: by oneself, by those of a library, in the
 * sessions of who organises, in a département, in all of them. Of the two last, fewer than five
 * people are never told, nor told by a subtraction, also of what this reader may read elsewhere: the
 * others of a part stand together, a session bears no figure, and the region adds up what it shows.
 * @throws {NotSignedIn}; {NotFound} for a year that is not theirs to read.
 */
export async function readTrainingYear(
  { db, actor, clock }: Pick<Context, 'db' | 'actor' | 'clock'>,
  { scope, year, problems }: YearQuery,
) {
  const { found, label } = await openScope(db, actor, scope);
  const now = clock();
  const thisYear = Number(toIsoDay(now).slice(0, 4));
  const hides = hidesSmallCounts(scope);
  const known = hides && actor.kind === 'member' ? await findKnown(db, actor) : null;
  const asked: YearAsked = { scope: found, year, now, known };
  const [counted, before, years] = await Promise.all([
    scope.kind === 'region' ? countRegion(db, asked) : countYear(db, asked),
    scope.kind === 'region' ? null : countYear(db, { ...asked, year: year - 1 }),
    listYears(db, asked, { first: firstYear, last: thisYear }),
  ]);
  const isHidden = hides && !isTold(counted);
  const parts = isHidden && scope.kind !== 'region' ? [] : partsOf[scope.kind];
  const said = {
    scope,
    label,
    year,
    years: [...new Set([thisYear, year, ...years])].toSorted((a, b) => b - a),
    problems,
    total: isHidden ? null : { ...toShown(counted), sessions: counted.sessions },
    before: before && before.people > 0 && (!hides || isTold(before)) ? toShown(before) : null,
    unnoted: hides ? 0 : counted.unnoted,
    forgotten: hides ? 0 : counted.forgotten,
    people: scope.kind === 'library' ? await namePeople(db, asked) : [],
  };
  const divided = await Promise.all(
    parts.map(async (part) => ({ part, rows: await readPart(db, asked, part, scope) })),
  );
  const sessions =
    scope.kind === 'region' || isHidden
      ? []
      : await listYearSessions(db, await divideYear(db, asked, 'session'));
  const isEmpty =
    scope.kind === 'region'
      ? divided.every(({ rows }) => rows.length === 0)
      : hides
        ? counted.people === 0
        : counted.noted + counted.unnoted === 0;
  return {
    ...said,
    isEmpty,
    /** Some followed something, too few to be told. */
    isHidden: isHidden && !isEmpty,
    people: said.people.map((one) => ({ ...one, figures: toShown(one.figures) })),
    parts: divided.filter(({ rows }) => rows.length > 0),
    sessions: sessions
      .filter(({ figures }) => !hides || figures.people > 0)
      .map((one) => ({ ...one, figures: hides ? null : toShown(one.figures) })),
  };
}
export type TrainingYear = Awaited<ReturnType<typeof readTrainingYear>>;

/** What stands in the rows of départements that are shown: nothing is left to subtract them from. */
async function countRegion(db: Queryable, asked: YearAsked) {
  const rows = await divideYear(db, asked, 'territory');
  const shown = rows.filter(({ figures }) => isTold(figures));
  return countYear(db, asked, { part: 'territory', keys: shown.map(({ key }) => key) });
}

async function readPart(
  db: Queryable,
  asked: YearAsked,
  part: DividedPart,
  { kind }: YearScope,
): Promise<YearRow[]> {
  const rows = await divideYear(db, asked, part);
  const nameOf = await nameRows(
    db,
    part,
    rows.map(({ key }) => key),
  );
  const named = ({ key, figures }: FigureRow): YearRow => ({
    key,
    label: nameOf(key),
    figures: toShown(figures),
  });
  if (kind === 'region')
    return rows.map((row) => (isTold(row.figures) ? named(row) : { ...named(row), figures: null }));
  if (kind !== 'territory') return rows.map(named);
  const { shown, others } = await groupSmall(rows, (keys) => countYear(db, asked, { part, keys }));
  return [
    ...shown.map(named),
    ...(others ? [{ key: 'others', label: 'Les autres', figures: toShown(others) }] : []),
  ];
}
