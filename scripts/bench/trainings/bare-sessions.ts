import type { Database } from '#app/platform/database.server.ts';
import {
  findSessionIds,
  sessionsPerPage,
} from '#app/trainings/internal/find-session-ids.server.ts';
import { settleSearch } from '#app/trainings/internal/settle-search.server.ts';
import { parseSessionQuery } from '#app/trainings/query.ts';

/** The bare reference of a search among sessions: the ids of its page, its words looked up. */
export async function prepareBareSessions(db: Database, address: string) {
  const clock = () => new Date();
  const asked = parseSessionQuery(new URLSearchParams(address));
  const { where, query } = await settleSearch({ db, clock }, asked);
  return () => findSessionIds(db, where, { page: query.page, limit: sessionsPerPage });
}
