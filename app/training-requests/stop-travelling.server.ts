import { eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { touringTrainers } from '#db/schema/training-requests.ts';

/** I come out no more; done twice, it changes nothing more. @throws {NotSignedIn} */
export async function stopTravelling({ actor, db }: Context): Promise<void> {
  if (actor.kind !== 'member') throw new NotSignedIn();
  await db.delete(touringTrainers).where(eq(touringTrainers.userId, actor.userId));
}
