import { and, isNotNull } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { speakers } from '#db/schema/speakers.ts';

import { findSpeaker, withSlug } from './internal/find-speaker.server.ts';

/**
 * What other rooms need to know of a profile that everybody may read.
 * @throws {NotFound} for one that is waited for, or none.
 */
export async function findAgreedSpeaker(db: Queryable, { slug }: { slug: string }) {
  const found = await findSpeaker(db, and(withSlug(slug), isNotNull(speakers.agreedAt))!);
  if (!found) throw new NotFound('Cet intervenant n’est pas dans l’annuaire, ou plus.');
  const { row, facts } = found;
  return { speakerId: row.id, slug: row.slug, name: row.name, facts };
}
