import { createHash } from 'node:crypto';

import type { Context } from '#app/platform/context.server.ts';
import { forgetRate, limitRate } from '#app/platform/rate-limit.server.ts';

/**
 * How often, for one client address and for one account. A whole town hall, or a training day, may
 * sit behind one address: its ceilings are high; those of an account stop guessing.
 */
const ceilings = {
  'sign-in': { windowInSeconds: 900, byAddress: 100, byAccount: 10 },
  'sign-up': { windowInSeconds: 3600, byAddress: 40, byAccount: 5 },
  'password-reset': { windowInSeconds: 3600, byAddress: 40, byAccount: 5 },
} as const;

/** Addresses of people and machines are not kept in clear. */
const blur = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 22);

/**
 * Counts an attempt at a door that anybody may try, the same whether the account exists or not.
 * @throws {TooMany}
 */
export async function limitEntries(
  context: Context,
  name: keyof typeof ceilings,
  { clientAddress, account }: { clientAddress: string; account: string },
): Promise<void> {
  const { windowInSeconds, byAddress, byAccount } = ceilings[name];
  await limitRate(context, {
    name: `${name}:address`,
    key: blur(clientAddress),
    most: byAddress,
    windowInSeconds,
  });
  await limitRate(context, {
    name: `${name}:account`,
    key: blur(account),
    most: byAccount,
    windowInSeconds,
  });
}

/** The right secret was given: earlier tries on this account were its owner's, or are over. */
export async function forgetTries(
  context: Context,
  name: keyof typeof ceilings,
  account: string,
): Promise<void> {
  await forgetRate(context, { name: `${name}:account`, key: blur(account) });
}
