import { sql } from 'drizzle-orm';

import { canHelp } from '#app/help/policy.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { InvalidInput } from '#app/platform/errors.ts';
import { readActor } from '#app/platform/session.server.ts';
import { formatDate } from '#app/ui/format.ts';

import type { Named } from './find-person-to-ask.server.ts';

/**
 * Says why somebody should not be invited now. Who asked to be left in peace is; who is away may be
 * invited all the same, once that is known.
 * @throws {InvalidInput} on `person`, or on `evenAbsent` until it is ticked.
 */
export async function refuseUnwilling(
  db: Queryable,
  { userId, name }: Named,
  evenAbsent: boolean,
): Promise<void> {
  if (!canHelp(await readActor(db, userId, null)))
    throw refusal(`${name} ne peut pas encore répondre\u00A0: personne ne s’est porté garant.`);
  const [state] = await db.execute<{ isPaused: boolean; awayUntil: string | null }>(sql`
    select exists (select from help_pauses h where h.user_id = ${userId}) as "isPaused",
      (select max(b.ends_on)::text from help_absences b where b.user_id = ${userId}
        and (now() at time zone 'Europe/Paris')::date between b.starts_on and b.ends_on)
        as "awayUntil"`);
  if (state?.isPaused)
    throw refusal(
      `${name} a demandé qu’on ne le dérange pas en ce moment. Choisissez quelqu’un d’autre.`,
    );
  if (state?.awayUntil && !evenAbsent)
    throw new InvalidInput({
      evenAbsent: [`${name} est en congé jusqu’au ${formatDate(state.awayUntil)}.`],
    });
}

const refusal = (sentence: string) => new InvalidInput({ person: [sentence] });
