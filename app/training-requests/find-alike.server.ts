import { sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { parseSessionQuery } from '#app/trainings/query.ts';
import { searchSessions } from '#app/trainings/search-sessions.server.ts';
import { listTerms } from '#app/vocabularies/list-terms.server.ts';

import { admitLibrary } from './internal/admit-professional.ts';
import { findRequests, summaryOf } from './internal/find-requests.server.ts';
import { seenRequests } from './internal/seen-requests.server.ts';

const most = 5;
/** Trigrams in common (pg_trgm) from which words of another theme are taken for the same wish. */
const alike = 0.3;

/**
 * Before somebody writes a request: the open ones of that theme, those in nearly the same words
 * first, and the sessions to come.
 * @returns null where no theme of the list is given: there is nothing to compare with yet.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden} without a library.
 */
export async function findAlike(context: Context, input: { themeId: string; title: string }) {
  const { db, clock } = context;
  const { libraryId } = admitLibrary(context.actor);
  const { themes } = await listTerms({ db });
  const theme = themes.find(({ id, isRetired }) => String(id) === input.themeId && !isRetired);
  if (!theme) return null;
  const title = input.title.slice(0, 140);
  const likeness = sql`similarity(public.fold(r.title), public.fold(${title}))`;
  const [hits, sessions] = await Promise.all([
    db.execute<{ id: string }>(sql`
      select r.id from ${seenRequests(clock())}
      where r.state = 'open' and (r.theme_id = ${theme.id} or ${likeness} > ${alike})
      order by ${likeness} desc, r.people desc, r.id limit ${most}`),
    searchSessions(context, {
      query: { ...parseSessionQuery(new URLSearchParams()).query, themes: [theme.slug] },
      limit: most,
    }),
  ]);
  const requests = await findRequests(
    db,
    hits.map(({ id }) => id),
    { now: clock(), libraryId },
  );
  return {
    themeId: String(theme.id),
    theme: theme.label,
    title,
    requests: requests.map(summaryOf),
    sessions: sessions.items.filter(({ state }) => state !== 'cancelled'),
  };
}
export type Alike = NonNullable<Awaited<ReturnType<typeof findAlike>>>;
