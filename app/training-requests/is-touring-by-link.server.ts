import type { Context } from '#app/platform/context.server.ts';
import { readAgreement } from '#app/speakers/read-agreement.server.ts';
import { touringSpeakers } from '#db/schema/training-requests.ts';

import { ofSpeaker } from './internal/touring-speaker.server.ts';

/**
 * Whether the page that this link opens stands in the équipe volante.
 * @throws {NotFound} for one that opens nothing any more.
 */
export async function isTouringByLink(context: Context, token: string): Promise<boolean> {
  const { speaker } = await readAgreement(context, token);
  return (await context.db.$count(touringSpeakers, ofSpeaker(context.db, speaker.slug))) > 0;
}
