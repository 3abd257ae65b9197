import { hashPassword, verifyPassword } from '#app/platform/passwords.server.ts';
import { makeToken } from '#app/platform/tokens.server.ts';

let decoy: Promise<string> | undefined;

/**
 * Whether this is the password of the account. Without an account, the same work is done on a
 * decoy, so that the time of the answer says nothing.
 */
export async function checkPassword(
  person: { passwordHash: string } | null,
  password: string,
): Promise<boolean> {
  decoy ??= hashPassword(makeToken());
  const decoyHash = await decoy;
  const isRight = await verifyPassword(person?.passwordHash ?? decoyHash, password);
  return person !== null && isRight;
}
