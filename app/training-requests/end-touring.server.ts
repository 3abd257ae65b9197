import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import { touringSpeakers } from '#db/schema/training-requests.ts';

import { type DeclareInput, declareInput } from './inputs.ts';
import { admitDeclarer } from './internal/admit-declarer.server.ts';
import { ofSpeaker } from './internal/touring-speaker.server.ts';

/**
 * Somebody of the directory comes out no more, says who may declare it; done twice, it changes nothing
 * more.
 * @throws {NotSignedIn}; {NotFound} for who may not.
 */
export async function endTouring(context: Context, input: DeclareInput): Promise<void> {
  const { db } = context;
  await admitDeclarer(context);
  const { speaker } = parseInput(declareInput, input);
  await db.delete(touringSpeakers).where(ofSpeaker(db, speaker));
}
