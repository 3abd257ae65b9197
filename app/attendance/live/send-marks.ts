import type { Mark } from '#app/attendance/inputs.ts';
import type { MarksAnswer } from '#app/attendance/mark-attendance.server.ts';
import type { AttendancePerson } from '#app/attendance/read-attendance.server.ts';

type Answer = MarksAnswer & { people: AttendancePerson[] };
/**
 * `away`: nobody answers, at most what this device kept; `signedOut`: the session of the member is
 * over; `no`: it is refused.
 */
export type Sent =
  | ({ outcome: 'kept' } & Answer)
  | { outcome: 'away'; people?: AttendancePerson[] }
  | { outcome: 'signedOut' }
  | { outcome: 'no'; message: string };

/** On what the worker of the page gives back without network. */
const keptHeader = 'X-Sans-Reseau';

async function read(answer: Promise<Response>): Promise<Sent> {
  try {
    const response = await answer;
    if (response.headers.has(keptHeader))
      return { outcome: 'away', people: ((await response.json()) as Answer).people };
    if (response.ok) return { outcome: 'kept', ...((await response.json()) as Answer) };
    if (response.status === 401) return { outcome: 'signedOut' };
    if (response.status >= 500 || response.status === 429) return { outcome: 'away' };
    return { outcome: 'no', message: ((await response.json()) as { title: string }).title };
  } catch {
    return { outcome: 'away' }; // No network, or an answer cut short: it will be asked again.
  }
}

/** Sends marks, with the hour of this clock: the server reckons from it how old each is. */
export const sendMarks = (address: string, marks: readonly Mark[]): Promise<Sent> =>
  read(
    fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ marks, sentAt: new Date().toISOString() }),
    }),
  );

/** What stands now, from other phones too. */
export const askMarks = (address: string): Promise<Sent> => read(fetch(address));
