import type { MessageReaders } from '#app/desk/vocabulary.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { type Addressee, listAddressees } from '#app/registrations/list-addressees.server.ts';
import type { RegistrationState } from '#app/registrations/vocabulary.ts';

/** Where their registrations stand. */
const readerStates: Record<MessageReaders, readonly RegistrationState[]> = {
  registered: ['registered'],
  waiting: ['agreement', 'offered', 'waiting'],
  everyone: ['registered', 'agreement', 'offered', 'waiting'],
};

/** People at one address: somebody, or those whom one person registered. */
export type ReadersAt = { to: string; people: Addressee[] };

/**
 * To whom a message goes, address by address, so that who registered several gets it once; and how
 * many it cannot reach.
 */
export async function findReaders(
  db: Queryable,
  sessionId: string,
  whom: MessageReaders,
): Promise<{ letters: ReadersAt[]; peopleCount: number; unreachedCount: number }> {
  const people = await listAddressees(db, { sessionId, states: readerStates[whom] });
  const letters = new Map<string, ReadersAt>();
  let peopleCount = 0;
  for (const one of people) {
    if (!one.to) continue;
    peopleCount += 1;
    const key = one.to.toLowerCase();
    const letter = letters.get(key) ?? { to: one.to, people: [] };
    letter.people.push(one);
    letters.set(key, letter);
  }
  return {
    letters: [...letters.values()],
    peopleCount,
    unreachedCount: people.length - peopleCount,
  };
}
