import type { AddressProblem } from '#app/platform/address.ts';
import type { Context } from '#app/platform/context.server.ts';

import { findSessionIds, sessionsPerPage } from './internal/find-session-ids.server.ts';
import { readSessionSummaries } from './internal/read-session-summaries.server.ts';
import { settleSearch } from './internal/settle-search.server.ts';
import type { SessionQuery } from './session-query.ts';
import type { SessionResults } from './session-summary.ts';

type Asked = {
  query: SessionQuery;
  problems?: AddressProblem[];
  limit?: number;
  /** Those announced last come first. */
  sort?: 'recent';
};

/**
 * Sessions of the catalogue that answer a search, the next ones first, with exact counts for each
 * facet. What cannot be understood is left aside and told in `problems`.
 */
export async function searchSessions(
  { db, actor, clock }: Pick<Context, 'db' | 'actor' | 'clock'>,
  input: Asked,
): Promise<SessionResults> {
  const { where, count, ...settled } = await settleSearch({ db, clock }, input);
  const { page } = settled.query;
  const limit = input.limit ?? sessionsPerPage;
  const [counted, ids] = await Promise.all([
    count(),
    findSessionIds(db, where, { page, limit, sort: input.sort }),
  ]);
  return {
    ...settled,
    ...counted,
    page,
    pageCount: Math.max(1, Math.ceil(counted.total / limit)),
    items: await readSessionSummaries({ db, actor, clock }, ids),
  };
}
