import type { Queryable } from '#app/platform/database.server.ts';

import { findSpeaker, withOnlyName, withSlug } from './internal/find-speaker.server.ts';

/**
 * The profile that somebody means: the one chosen by its slug, else the only one that bears the name
 * typed. Null where there is none, or where its agreement is still waited for.
 */
export async function findNamedSpeaker(
  db: Queryable,
  { slug, name }: { slug: string; name: string },
): Promise<{ id: string; slug: string; name: string } | null> {
  const found =
    (slug && (await findSpeaker(db, withSlug(slug)))) ||
    (name && (await findSpeaker(db, withOnlyName(name))));
  if (!found || !found.facts.isAgreed) return null;
  const { row } = found;
  return { id: row.id, slug: row.slug, name: row.name };
}
