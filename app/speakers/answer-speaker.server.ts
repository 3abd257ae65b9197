import type { Context } from '#app/platform/context.server.ts';
import { sheetAddress } from '#app/sheets/addresses.ts';

import type { SpeakerAnswer } from './api-operations.ts';
import { toSpeakerAnswer } from './api-schemas.ts';
import { readSpeaker } from './read-speaker.server.ts';

/**
 * A profile as the API says it, to this actor; a former slug leads to it too.
 * @throws {NotFound} for one that is not theirs to see.
 */
export async function answerSpeaker(
  context: Pick<Context, 'db' | 'actor' | 'appUrl'>,
  slug: string,
): Promise<SpeakerAnswer> {
  const { id, speaker, comings, revision } = await readSpeaker(context, { slug });
  return {
    ...toSpeakerAnswer({ ...speaker, id }, context.appUrl),
    revision,
    comings: comings.map(({ slug: sheet, title, when, place, carrierName, replayId }) => ({
      sheet: { slug: sheet, url: context.appUrl + sheetAddress(sheet), title },
      when,
      place,
      carrierName,
      isReplay: replayId !== null,
    })),
  };
}
