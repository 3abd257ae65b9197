import { eq } from 'drizzle-orm';
import { z } from 'zod';

import { findFile, openFile, type OpenFile } from '#app/files/open-file.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { speakerPictures } from '#db/schema/speaker-pictures.ts';

import { findLink } from './internal/find-link.server.ts';
import { findSpeaker, withId } from './internal/find-speaker.server.ts';
import { sightOf } from './policy.ts';

const input = z.object({
  fileId: z.uuid(),
  shareToken: z.string().max(200).nullable().default(null),
  width: z.number().int().min(1).max(10_000).nullable().default(null),
});

/**
 * The picture of a profile: for everybody once the speaker has agreed; until then for who reads all
 * of it, and for who holds the link of the mail.
 * @throws {NotFound} for everybody else.
 */
export async function openPicture(
  context: Context,
  given: z.input<typeof input>,
): Promise<OpenFile & { isPublic: boolean }> {
  const parsed = input.safeParse(given);
  const unknown = new NotFound('Ce fichier n’est plus là.');
  if (!parsed.success) throw unknown;
  const { fileId, shareToken, width } = parsed.data;
  const [picture] = await context.db
    .select({ speakerId: speakerPictures.speakerId })
    .from(speakerPictures)
    .where(eq(speakerPictures.fileId, fileId));
  const found = picture && (await findSpeaker(context.db, withId(picture.speakerId)));
  if (!found) throw unknown;
  const sight = sightOf(context.actor, found.facts);
  if (sight !== 'whole' && sight !== 'public') {
    const link = shareToken && (await findLink(context.db, context, shareToken));
    if (!link || link.speakerId !== found.row.id) throw unknown;
  }
  const file = await openFile(await findFile(context, fileId), width);
  return { ...file, isPublic: found.facts.isAgreed };
}
