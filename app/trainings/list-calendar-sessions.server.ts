import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { AddressProblem } from '#app/platform/address.ts';
import type { Context } from '#app/platform/context.server.ts';

import { findHalfDays } from './internal/find-half-days.server.ts';
import { settleSearch } from './internal/settle-search.server.ts';
import type { SessionQuery } from './session-query.ts';
import type { CalendarSession } from './write-sessions-calendar.ts';

/**
 * The half-days of a search as a calendar to subscribe to holds them: what visitors read, the next
 * 5,000 at most, each under its session. What cannot be understood is told in `problems`.
 */
export async function listCalendarSessions(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  input: { query: SessionQuery; problems: readonly AddressProblem[] },
): Promise<{ sessions: CalendarSession[]; problems: AddressProblem[] }> {
  const { where, problems } = await settleSearch({ db, clock }, input);
  const rows = await findHalfDays(db, where);
  const nameLibrary = recallLibraryNames();
  const placeNameOf = ({ libraryName, communeName, placeLabel }: (typeof rows)[number]) =>
    libraryName === null
      ? [placeLabel, communeName].filter(Boolean).join(', ')
      : nameLibrary(libraryName, communeName ?? '');
  const sessions = rows.map((row): CalendarSession => ({
    id: row.sessionId,
    sequence: row.sequence,
    state: row.isCancelled ? 'cancelled' : 'standing',
    training: { slug: row.slug, title: row.title },
    sittings: [
      {
        id: row.id,
        startsAt: new Date(row.startsAt).toISOString(),
        endsAt: new Date(row.endsAt).toISOString(),
        placeKind: row.placeKind,
        placeName: placeNameOf(row),
        room: row.room,
        topic: row.topic,
        visioUrl: '',
      },
    ],
  }));
  return { sessions, problems };
}

/** The same few libraries come back thousands of times. */
function recallLibraryNames() {
  const names = new Map<string, string>();
  return (name: string, communeName: string): string => {
    const key = `${name}\n${communeName}`;
    const said = names.get(key) ?? libraryDisplayName({ name, communeName });
    names.set(key, said);
    return said;
  };
}
