import { eq } from 'drizzle-orm';

import { declareDeparture } from '#app/accounts/declare-departure.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { profiles } from '#db/schema/people.ts';

import { readPerson } from './read-person.server.ts';

type Report = { slug: string; hasLeft?: unknown };

/**
 * Says that a colleague of one's library, found in the directory, has left it.
 * @throws {NotSignedIn}; {NotFound} for who is not shown to this reader as a colleague;
 * {InvalidInput}; {Conflict} as `declareDeparture` says.
 */
export async function reportDeparture(
  context: Context,
  { slug, hasLeft }: Report,
): Promise<{ displayName: string }> {
  if (context.actor.kind !== 'member') throw new NotSignedIn();
  const { mayReportDeparture } = await readPerson(context, { slug });
  const [profile] = await context.db
    .select({ userId: profiles.userId })
    .from(profiles)
    .where(eq(profiles.slug, slug));
  if (!mayReportDeparture || !profile)
    throw new NotFound('Cette personne ne se montre pas à vous comme collègue.');
  return declareDeparture(context, { userId: profile.userId, hasLeft });
}
