import { sql } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';

/** A page that a question was asked from, by its own name. */
export type NamedPage = { path: string; title: string };

const titles: Record<string, string> = {
  '/fiches': 'Fiches',
  '/carte': 'Carte',
  '/bibliotheques': 'Bibliothèques',
  '/intervenants': 'Intervenants',
  '/annuaire': 'Annuaire',
  '/formations': 'Formations',
  '/aide/reponses': 'Réponses',
};

const titleOf = {
  bibliotheques: (slug: string) =>
    sql`select l.name as title from libraries l where slug = ${slug}`,
  formations: (slug: string) => sql`select t.title from trainings t where t.slug = ${slug}
    and exists (select from training_sessions s
      where s.training_id = t.id and s.announced_at is not null)`,
  reponses: (slug: string) => sql`select a.title from answers a where a.slug = ${slug}
    and a.published_at is not null and a.withdrawn_at is null`,
};

const slugged = /^\/(?<room>bibliotheques|formations|aide\/reponses)\/(?<slug>[a-z0-9-]{1,200})$/u;

/**
 * The page of ours at this path, while whoever helps may open it. A page about one person is the
 * directory that it stands in: who leaves the directory leaves no name behind in a conversation.
 * @returns null for any other path: it may hold a secret, or say nothing.
 */
export async function namePage(db: Queryable, given: string): Promise<NamedPage | null> {
  const path = given.replace(/^(\/intervenants|\/annuaire)\/.*$/u, '$1');
  const plain = titles[path];
  if (plain) return { path, title: plain };
  const { room, slug } = slugged.exec(path)?.groups ?? {};
  if (!room || !slug) return null;
  const [found] = await db.execute<{ title: string }>(
    titleOf[room.replace('aide/', '') as keyof typeof titleOf](slug),
  );
  return found ? { path, title: found.title } : null;
}
