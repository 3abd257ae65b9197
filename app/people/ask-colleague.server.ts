import { eq } from 'drizzle-orm';

import { askPerson } from '#app/help/ask-person.server.ts';
import type { AskQuestionInput } from '#app/help/inputs.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Conflict, NotSignedIn } from '#app/platform/errors.ts';
import { profiles } from '#db/schema/people.ts';

import { readPerson } from './read-person.server.ts';

/**
 * Puts a question to somebody found in the directory: a conversation between the two begins.
 * @throws {NotSignedIn}; {NotFound} for who is not shown to this reader; {Conflict} where they may
 * not be asked at the moment; {InvalidInput}
 */
export async function askColleague(
  context: Context,
  { slug, ...input }: AskQuestionInput & { slug: string },
): Promise<{ questionId: string; name: string }> {
  if (context.actor.kind !== 'member') throw new NotSignedIn();
  const { person, mayAsk } = await readPerson(context, { slug });
  if (!mayAsk) throw new Conflict(`${person.name} ne prend pas de question en ce moment.`);
  const [profile] = await context.db
    .select({ userId: profiles.userId })
    .from(profiles)
    .where(eq(profiles.slug, slug));
  const { questionId } = await askPerson(context, { ...input, personId: profile!.userId });
  return { questionId, name: person.name };
}
