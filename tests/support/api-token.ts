import { eq } from 'drizzle-orm';

import { hashToken, makeToken } from '#app/platform/tokens.server.ts';
import { apiTokens, users } from '#db/schema/accounts.ts';

import type { Web } from './web.ts';

/** A personal token of somebody of the demonstration, as `/compte` would make it. */
export async function giveToken(web: Web, email: string): Promise<string> {
  const { db } = web.house.database;
  const [person] = await db.select({ id: users.id }).from(users).where(eq(users.email, email));
  if (!person) throw new Error(`Nobody has the address ${email}`);
  const token = makeToken();
  await db.insert(apiTokens).values({
    userId: person.id,
    name: 'essais',
    prefix: token.slice(0, 6),
    tokenHash: hashToken(token),
  });
  return token;
}
