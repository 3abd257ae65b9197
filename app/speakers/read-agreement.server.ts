import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';

import { askedUntil } from './asked-until.ts';
import { findLink } from './internal/find-link.server.ts';
import { findSpeaker, withId } from './internal/find-speaker.server.ts';
import { readProfiles } from './internal/read-profiles.server.ts';

/**
 * All that is said of somebody, for who holds the link of the mail: nothing is kept from them.
 * @throws {NotFound} for a link that opens nothing any more.
 */
export async function readAgreement(context: Context, token: string) {
  const { speakerId } = await findLink(context.db, context, token);
  const found = await findSpeaker(context.db, withId(speakerId));
  const profile = found && (await readProfiles(context.db, [found.row])).get(speakerId);
  if (!found || !profile) throw new NotFound();
  const { row } = found;
  return {
    speaker: profile,
    revision: row.revision,
    waitsUntil: row.agreedAt ? null : askedUntil(row.askedAt).toISOString(),
  };
}
export type AgreementPage = Awaited<ReturnType<typeof readAgreement>>;
