import { eq } from 'drizzle-orm';

import { storeFile } from '#app/files/store-file.server.ts';
import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { InvalidInput, NotSignedIn } from '#app/platform/errors.ts';
import type { ReceivedFile } from '#app/platform/multipart.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import { speakerPictures } from '#db/schema/speaker-pictures.ts';

import { findCorrected, touchWaiting } from './internal/find-corrected.server.ts';
import { holdSpeaker, withId } from './internal/find-speaker.server.ts';
import { type PictureInput, pictureInput } from './picture-inputs.ts';

/**
 * Gives a profile its picture, or changes what is said of it. The image is drawn anew: no place nor
 * camera stays in it; the one that it replaces is swept.
 * @param file null where only the words change.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden} for who may not correct the profile; {InvalidInput}
 * on `file`, `alt`, `credit`.
 */
export async function setPicture(
  context: Context,
  { file, ...input }: PictureInput & { file: ReceivedFile | null },
): Promise<void> {
  const { actor, db, clock } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { slug, alt, credit } = parseInput(pictureInput, input);
  const seen = await findCorrected(db, actor, slug);
  const sent = file && (await storeFile(context, { file, purpose: 'picture' }));
  await db.transaction(async (tx) => {
    await holdSpeaker(tx, withId(seen.row.id));
    const found = await findCorrected(tx, actor, slug);
    const said = { alt, credit, addedById: actor.userId, addedAt: clock() };
    const changed = sent
      ? await tx
          .insert(speakerPictures)
          .values({ ...said, speakerId: found.row.id, fileId: sent.fileId })
          .onConflictDoUpdate({
            target: speakerPictures.speakerId,
            set: { ...said, fileId: sent.fileId },
          })
          .returning()
      : await tx
          .update(speakerPictures)
          .set(said)
          .where(eq(speakerPictures.speakerId, found.row.id))
          .returning();
    if (changed.length === 0) throw new InvalidInput({ file: ['Choisissez une image.'] });
    await touchWaiting(tx, found, clock());
    await recordDeed(tx, {
      actorId: actor.userId,
      action: 'set-speaker-picture',
      targetKind: 'speaker',
      targetId: found.row.id,
    });
  });
}
