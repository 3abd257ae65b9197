import type { Context } from '#app/platform/context.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';

import { speakerSlugInput } from './inputs.ts';
import { findCorrected } from './internal/find-corrected.server.ts';
import { readProfiles } from './internal/read-profiles.server.ts';

/**
 * The picture of a profile as it stands, to be changed.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden} for who may not correct the profile.
 */
export async function readPictureForm(context: Context, input: { slug: string }) {
  if (context.actor.kind !== 'member') throw new NotSignedIn();
  const { slug } = parseInput(speakerSlugInput, input);
  const { row } = await findCorrected(context.db, context.actor, slug);
  const profile = (await readProfiles(context.db, [row])).get(row.id);
  return { slug: row.slug, name: row.name, picture: profile?.said?.picture ?? null };
}
