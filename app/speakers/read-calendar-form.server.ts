import type { Context } from '#app/platform/context.server.ts';
import { Forbidden, NotSignedIn } from '#app/platform/errors.ts';
import { listDepartements } from '#app/territories/list-departements.server.ts';

import { readCalendar } from './read-calendar.server.ts';

/**
 * The calendar of a speaker, for themselves to keep.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden} for all but the account that holds the profile.
 */
export async function readCalendarForm(
  context: Context,
  asked: { slug: string; month: string | null },
) {
  if (context.actor.kind !== 'member') throw new NotSignedIn();
  const calendar = await readCalendar(context, asked);
  if (!calendar.isMine)
    throw new Forbidden('Ce calendrier se tient par la personne qu’il décrit, avec son compte.');
  const departements = await listDepartements(context);
  return {
    calendar,
    departements: departements.map(({ code, name }) => ({
      value: code,
      label: `${name} (${code})`,
    })),
  };
}
