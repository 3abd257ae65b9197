import { keepPresence } from '#app/duty/keep-presence.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { spread } from '#app/platform/news.server.ts';
import { personRoom } from '#app/platform/socket-admission.server.ts';

import { watchLeft } from './news.ts';

/**
 * A page of mine that kept me present has closed: I am gone in five seconds, unless another one,
 * which is asked, says otherwise.
 * @throws {NotSignedIn}
 */
export async function endWatch(context: Context): Promise<void> {
  const { actor, db } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  await keepPresence(context, { isLeaving: true });
  await spread(db, { room: personRoom(actor.userId), event: watchLeft });
}
