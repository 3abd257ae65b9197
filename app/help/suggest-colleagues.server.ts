import { sql } from 'drizzle-orm';
import { z } from 'zod';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { fold } from '#app/platform/fold.ts';
import { parseInput } from '#app/platform/parse.ts';

import { takesQuestions } from './may-be-asked.server.ts';

const suggestColleaguesInput = z.object({ words: z.string().trim().max(80) });

const most = 8;

type Found = {
  id: string;
  label: string;
  libraryName: string | null;
  communeName: string | null;
  isAway: boolean;
};

/**
 * Colleagues whose name begins with these words and who take questions, those who are away said so:
 * to be asked in, or passed a question. Who asked to be left in peace is not among them.
 * @throws {NotSignedIn} for visitors: who is in the network is not public.
 */
export async function suggestColleagues(
  { db, actor }: Context,
  input: z.input<typeof suggestColleaguesInput>,
) {
  if (actor.kind !== 'member') throw new NotSignedIn();
  const begun = fold(parseInput(suggestColleaguesInput, input).words);
  if (begun.length < 2) return [];
  const found = await db.execute<Found>(sql`
    select u.id, u.display_name as label, l.name as "libraryName", c.name as "communeName",
      exists (select from help_absences b where b.user_id = u.id and
        (now() at time zone 'Europe/Paris')::date between b.starts_on and b.ends_on) as "isAway"
    from users u left join libraries l on l.id = u.library_id
    left join communes c on c.code = l.commune_code
    where ${takesQuestions} and u.id <> ${actor.userId}
      and ' ' || fold(u.display_name) like ${`% ${begun}%`}
    order by u.display_name limit ${most}`);
  return found.map(({ id, label, libraryName, communeName, isAway }) => {
    const library =
      libraryName && communeName ? libraryDisplayName({ name: libraryName, communeName }) : '';
    const detail = [library, isAway ? 'en congé' : ''].filter(Boolean).join(', ');
    return { id, label, ...(detail ? { detail } : {}) };
  });
}
