import type { Context } from '#app/platform/context.server.ts';
import { dayInMs } from '#app/platform/durations.ts';
import { readActor } from '#app/platform/session.server.ts';
import { addFreeRange } from '#app/speakers/add-free-range.server.ts';
import { claimProfile } from '#app/speakers/claim-profile.server.ts';
import { slugOf } from '#app/sheets/slug.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { users } from '#db/schema/accounts.ts';

import { seededSpeakers } from './speaker-profiles.ts';

/** Days from now, first and last, and départements where it is not the whole area. */
const freeDays: Record<string, [from: number, to: number, where?: string[]][]> = {
  'ines.marcadet': [
    [20, 34],
    [55, 70, ['04', '05', '84']],
  ],
  'milo.serrat': [
    [12, 16, ['13']],
    [56, 58],
  ],
};

/** Speakers with an account take their profile in hand and say when they are free. */
export async function seedCalendars(context: Context): Promise<void> {
  const everybody = await context.db.select({ id: users.id, email: users.email }).from(users);
  for (const { name, keptBy } of seededSpeakers) {
    const user = everybody.find(({ email }) => email === `${keptBy}@demo.example`);
    if (!keptBy || !user) continue;
    const slug = slugOf(name);
    const mine = { ...context, actor: await readActor(context.db, user.id, null) };
    await claimProfile(mine, { slug });
    const inDays = (days: number) => toIsoDay(context.clock().getTime() + days * dayInMs);
    for (const [from, to, departementCodes = []] of freeDays[keptBy] ?? [])
      await addFreeRange(mine, {
        slug,
        startsOn: inDays(from),
        endsOn: inDays(to),
        where: departementCodes.length ? 'departements' : 'zone',
        departementCodes,
      });
  }
}
