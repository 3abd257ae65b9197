import type { Context } from '#app/platform/context.server.ts';
import { readAgreement } from '#app/speakers/read-agreement.server.ts';
import { touringSpeakers } from '#db/schema/training-requests.ts';

import { ofSpeaker } from './internal/touring-speaker.server.ts';

/**
 * I come out no more, says somebody of the directory by the link of a mail.
 * @throws {NotFound} for one that opens nothing any more.
 */
export async function endTouringByLink(context: Context, token: string): Promise<void> {
  const { speaker } = await readAgreement(context, token);
  await context.db.delete(touringSpeakers).where(ofSpeaker(context.db, speaker.slug));
}
