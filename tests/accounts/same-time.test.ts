import { beforeAll, beforeEach, expect, test } from 'vitest';

import { askPasswordReset } from '#app/accounts/ask-password-reset.server.ts';
import { signIn } from '#app/accounts/sign-in.server.ts';
import { signUp } from '#app/accounts/sign-up.server.ts';
import { visitor } from '#app/platform/actor.ts';
import { hashPassword } from '#app/platform/passwords.server.ts';
import { users } from '#db/schema/accounts.ts';
import { rateWindows } from '#db/schema/platform.ts';
import { contextFor, joinNetwork, settleTerritory } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';
import { eq } from 'drizzle-orm';

const database = useDatabase();
const db = () => database.current.db;
const rounds = 15;
const known: string[] = [];
let place: Awaited<ReturnType<typeof settleTerritory>>;

beforeAll(async () => {
  place = await settleTerritory(db());
  const passwordHash = await hashPassword('trois lutins sous la pluie');
  for (let n = 0; n < rounds; n += 1) {
    const { email, userId } = await joinNetwork(db(), { name: 'Connue' });
    await db().update(users).set({ passwordHash }).where(eq(users.id, userId));
    known.push(email);
  }
});
beforeEach(() => db().delete(rateWindows));

const clientAddress = '192.0.2.3';
const ask = () => contextFor(db(), visitor);
const doors: Record<string, (email: string) => Promise<unknown>> = {
  'signing in': (email) =>
    signIn(ask(), { email, password: 'pas le bon mot', clientAddress, device: null }).catch(
      () => null,
    ),
  'signing up': (email) =>
    signUp(ask(), {
      email,
      displayName: 'Inès Arnaud',
      password: 'une girafe lit au soleil',
      libraryId: place.aptId,
      charter: 'oui',
      clientAddress,
    }),
  'a forgotten password': (email) => askPasswordReset(ask(), { email, clientAddress }),
};

async function timeOf(deed: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await deed();
  return performance.now() - startedAt;
}
const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;

/**
 * Loose, since other work shares the machine: known and unknown take turns, and their medians stay
 * within a third of each other or ten milliseconds. Without the decoy hash, a known address takes
 * twenty milliseconds more at sign-in; with mails written in the request, as much at reset.
 */
test.each(Object.keys(doors))(
  '%s takes the same time whether the address is known',
  async (door) => {
    const knock = doors[door]!;
    await knock('echauffement@nulle-part.example');
    const times: { known: number[]; unknown: number[] } = { known: [], unknown: [] };
    for (const [n, email] of known.entries()) {
      times.known.push(await timeOf(() => knock(email)));
      times.unknown.push(await timeOf(() => knock(`personne-${door.length}-${n}@x.example`)));
    }
    const [first, second] = [median(times.known), median(times.unknown)];
    expect(Math.abs(first - second)).toBeLessThan(Math.max(10, Math.min(first, second) / 3));
  },
);
