import type { Member } from '#app/platform/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { InvalidInput, NotSignedIn } from '#app/platform/errors.ts';
import { limitRate } from '#app/platform/rate-limit.server.ts';

import { checkPassword } from './check-password.server.ts';
import { findPerson, type Person } from './find-person.server.ts';

/**
 * Asks the member for the password again before what a borrowed screen must not do.
 * @throws {InvalidInput} on `password`; {TooMany} after ten tries in a quarter of an hour.
 */
export async function confirmPassword(
  context: Context,
  member: Member,
  password: string,
): Promise<Person> {
  await limitRate(context, {
    name: 'confirm-password',
    key: member.userId,
    most: 10,
    windowInSeconds: 900,
  });
  const person = await findPerson(context.db, member.userId);
  if (!person) throw new NotSignedIn();
  if (!(await checkPassword(person, password)))
    throw new InvalidInput({ password: ['Ce n’est pas votre mot de passe actuel.'] });
  return person;
}
