import { eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { speakerPictures } from '#db/schema/speaker-pictures.ts';

import { speakerSlugInput } from './inputs.ts';
import { findCorrected, touchWaiting } from './internal/find-corrected.server.ts';
import { findLink } from './internal/find-link.server.ts';

/**
 * Takes the picture of a profile away; its bytes are swept. Removing twice is removing once.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden} for who may not correct the profile.
 */
export async function removePicture(context: Context, input: { slug: string }): Promise<void> {
  const { actor, db, clock } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { slug } = parseInput(speakerSlugInput, input);
  await db.transaction(async (tx) => {
    const found = await findCorrected(tx, actor, slug);
    await tx.delete(speakerPictures).where(eq(speakerPictures.speakerId, found.row.id));
    await touchWaiting(tx, found, clock());
  });
}

/** The same, by who holds the link of a mail: their picture, whoever put it. @throws {NotFound} */
export async function removePictureByLink(
  context: Context,
  { token }: { token: string },
): Promise<void> {
  const { speakerId } = await findLink(context.db, context, token.slice(0, 200));
  await context.db.delete(speakerPictures).where(eq(speakerPictures.speakerId, speakerId));
}
