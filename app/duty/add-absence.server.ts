import type { Context } from '#app/platform/context.server.ts';
import { InvalidInput, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { helpAbsences } from '#db/schema/duty.ts';

import { type AddAbsenceInput, addAbsenceInput } from './inputs.ts';

/**
 * Says when I am away, both days included: nobody calls me then, nor puts a question to me.
 * @throws {NotSignedIn}; {InvalidInput}, also where it overlaps another absence of mine.
 */
export async function addAbsence(context: Context, input: AddAbsenceInput) {
  const { actor, db } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { startsOn, endsOn } = parseInput(addAbsenceInput, input);
  const [added] = await db
    .insert(helpAbsences)
    .values({ userId: actor.userId, startsOn, endsOn })
    .onConflictDoNothing() // The exclusion constraint knows what overlaps.
    .returning({ id: helpAbsences.id });
  if (!added) throw new InvalidInput({ startsOn: ['Vous avez déjà dit une absence à ces dates.'] });
}
