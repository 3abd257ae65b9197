import { eq } from 'drizzle-orm';

import type { Actor } from '#app/platform/actor.ts';
import { visitor } from '#app/platform/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Database } from '#app/platform/database.server.ts';
import { log } from '#app/platform/log.server.ts';
import { openSession, readActor } from '#app/platform/session.server.ts';
import { users } from '#db/schema/accounts.ts';

/** Somebody who asks: how the server knows them, and how the verbs do. */
export type Person = { cookie: string | null; actor: Actor };

export const aVisitor: Person = { cookie: null, actor: visitor };

/** A member of the demonstration, signed in. */
export async function signIn(db: Database, email: string): Promise<Person> {
  const [user] = await db.select({ id: users.id }).from(users).where(eq(users.email, email));
  if (!user) throw new Error(`Nobody has the address ${email}`);
  const { cookie } = await openSession(db, user.id, null);
  return { cookie: cookie.split(';')[0] ?? '', actor: await readActor(db, user.id, null) };
}

/** What a verb receives for this person, outside the server. */
export function contextFor(db: Database, { actor }: Person, appUrl = 'http://localhost'): Context {
  return { db, actor, clock: () => new Date(), log, requestId: 'bench', appUrl };
}
