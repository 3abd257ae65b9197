import { eq, sql } from 'drizzle-orm';

import type { Transaction } from '#app/platform/database.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { fold } from '#app/platform/fold.ts';
import { users } from '#db/schema/accounts.ts';
import { profiles } from '#db/schema/people.ts';

/**
 * The profile of this member, made where there is none, and kept from changing elsewhere until the
 * transaction ends. Its address follows the name: an old name does not linger in it.
 * @throws {NotSignedIn} for an account that is gone.
 */
export async function holdProfile(tx: Transaction, userId: string, now: Date) {
  const [user] = await tx
    .select({ displayName: users.displayName })
    .from(users)
    .where(eq(users.id, userId))
    .for('no key update');
  if (!user) throw new NotSignedIn();
  const base = fold(user.displayName).replaceAll(' ', '-').slice(0, 80) || 'membre';
  const [known] = await tx.select().from(profiles).where(eq(profiles.userId, userId));
  if (known && known.slug.replace(/-\d+$/u, '') === base) return known;
  const slug = await findFreeSlug(tx, base);
  const [held] = await tx
    .insert(profiles)
    .values({ userId, slug, changedAt: now })
    .onConflictDoUpdate({ target: profiles.userId, set: { slug } })
    .returning();
  return held!;
}

/** Two people of the same name, at the same moment, do not take the same address. */
async function findFreeSlug(tx: Transaction, base: string): Promise<string> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`profile ${base}`}))`);
  const rows = await tx
    .select({ slug: profiles.slug })
    .from(profiles)
    .where(sql`${profiles.slug} = ${base} or ${profiles.slug} like ${`${base}-%`}`);
  const taken = new Set(rows.map(({ slug }) => slug));
  let slug = base;
  for (let number = 2; taken.has(slug); number += 1) slug = `${base}-${number}`;
  return slug;
}
