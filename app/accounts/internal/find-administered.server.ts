import { eq } from 'drizzle-orm';

import { canAdminister, canOpenAdministration } from '#app/accounts/policy.ts';
import type { Member } from '#app/platform/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Queryable, Transaction } from '#app/platform/database.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { users } from '#db/schema/accounts.ts';

import { admitMember } from './admit-member.server.ts';
import { findPerson, type Person } from './find-person.server.ts';

/**
 * The member who keeps the house.
 * @throws {NotSignedIn}; {NotFound} for who does not: the administration is not theirs to know.
 */
export function admitKeeper(context: Context): Member {
  const member = admitMember(context);
  if (!canOpenAdministration(member)) throw new NotFound();
  return member;
}

/**
 * A member among those whom this keeper administers.
 * @throws {NotFound}
 */
export async function findAdministered(
  db: Queryable,
  keeper: Member,
  userId: string,
): Promise<Person> {
  const person = await findPerson(db, userId);
  if (!person || person.isErased || !canAdminister(keeper, person))
    throw new NotFound('Ce membre est inconnu.');
  return person;
}

/** The same, kept from changing under our feet until the transaction ends. */
export async function lockAdministered(
  tx: Transaction,
  keeper: Member,
  userId: string,
): Promise<Person> {
  await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for('update');
  return findAdministered(tx, keeper, userId);
}
