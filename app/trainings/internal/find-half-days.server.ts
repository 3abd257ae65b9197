import { type SQL, sql } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import type { SittingPlace } from '#app/trainings/vocabulary.ts';

import { seenSessions } from './session-conditions.server.ts';

/** So many half-days in a calendar at most, the next ones: some years of a whole region. */
const mostHalfDays = 5000;

type Row = {
  sessionId: string;
  sequence: number;
  isCancelled: boolean;
  slug: string;
  title: string;
  id: string;
  startsAt: string;
  endsAt: string;
  placeKind: SittingPlace;
  placeLabel: string;
  libraryName: string | null;
  communeName: string | null;
  room: string;
  topic: string;
};

/**
 * The half-days of the sessions that answer a search, in the order of time, with what everybody reads
 * of them.
 * @param where over `seenSessions`, as `settle-search` gives it.
 */
export async function findHalfDays(db: Queryable, where: SQL): Promise<Row[]> {
  return db.execute<Row>(sql`
    select s.id as "sessionId", s.sequence,
      coalesce(s.cancelled_at, st.cancelled_at) is not null as "isCancelled", t.slug, t.title,
      st.id, st.starts_at as "startsAt", st.ends_at as "endsAt", st.place_kind as "placeKind",
      st.place_label as "placeLabel", l.name as "libraryName", c.name as "communeName", st.room,
      st.topic
    from ${seenSessions}
    join trainings t on t.id = s.training_id
    join training_sittings st on st.session_id = s.id
    left join libraries l on l.id = st.place_library_id
    left join communes c on c.code = st.commune_code
    where ${where}
    order by st.starts_at, st.id limit ${mostHalfDays}`);
}
