import { eq, inArray, type SQL, sql } from 'drizzle-orm';

import type { AddressProblem } from '#app/platform/address.ts';
import type { Context } from '#app/platform/context.server.ts';
import { understandWords } from '#app/search/understand-words.server.ts';
import { findCommunesNamed } from '#app/territories/find-communes-named.server.ts';
import { listDepartements } from '#app/territories/list-departements.server.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { listTerms } from '#app/vocabularies/list-terms.server.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';

import { countSessions } from './internal/count-sessions.server.ts';
import { readSessionSummaries } from './internal/read-session-summaries.server.ts';
import {
  matchFacets,
  matchSessions,
  seenSessions,
  trainingCorpus,
} from './internal/session-conditions.server.ts';
import type { SessionQuery } from './session-query.ts';
import type { SessionResults } from './session-summary.ts';

const sessionsPerPage = 12;

type Asked = {
  query: SessionQuery;
  problems?: AddressProblem[];
  limit?: number;
  /** Those announced last come first. */
  sort?: 'recent';
};

/**
 * Sessions of the catalogue that answer a search, the next ones first, with exact counts for each
 * facet. What cannot be understood is left aside and told in `problems`.
 */
export async function searchSessions(
  { db, actor, clock }: Pick<Context, 'db' | 'actor' | 'clock'>,
  input: Asked,
): Promise<SessionResults> {
  const problems = [...(input.problems ?? [])];
  const query = { ...input.query };
  const named = query.place ? await findCommunesNamed({ db }, query.place) : [];
  if (named.length === 1 && named[0]) query.communes = [named[0].code];
  const [{ themes }, departements, words, organisers, [centre]] = await Promise.all([
    listTerms({ db }),
    listDepartements({ db }),
    understandWords(db, { words: query.words, side: 'public', corpus: trainingCorpus }),
    query.organisers.length
      ? db
          .select({ id: libraries.id, slug: libraries.slug })
          .from(libraries)
          .where(inArray(libraries.slug, query.organisers))
      : [],
    query.communes.length === 1
      ? db
          .select()
          .from(communes)
          .where(eq(communes.code, query.communes[0] ?? ''))
      : [],
  ]);
  const refuse = (name: string, value: string, message: string) =>
    problems.push({ name, value, message });
  if (query.words && !words.query && !words.excluded)
    refuse('q', query.words, 'Ces mots sont trop courants pour être cherchés.');
  for (const slug of query.themes)
    if (!themes.some((one) => one.slug === slug)) refuse('theme', slug, 'Ce thème n’existe pas.');
  for (const slug of query.organisers)
    if (!organisers.some((one) => one.slug === slug))
      refuse('organisateur', slug, 'Cette bibliothèque n’existe pas.');
  if (query.place && named.length !== 1) {
    refuse('lieu', query.place, 'Choisissez une commune de la liste, ou écrivez son nom entier.');
    query.radiusInKm = null;
  } else if (query.radiusInKm && !centre) {
    refuse('commune', query.communes[0] ?? '', 'Cette commune n’existe pas.');
    query.communes = [];
    query.radiusInKm = null;
  }
  query.place = '';
  query.themes = query.themes.filter((slug) => themes.some((one) => one.slug === slug));
  query.organisers = query.organisers.filter((slug) => organisers.some((o) => o.slug === slug));
  const settled = {
    ...query,
    themeIds: themes.filter(({ slug }) => query.themes.includes(slug)).map(({ id }) => id),
    libraryIds: organisers.map(({ id }) => id),
    centre: centre ?? null,
  };
  const matching = matchSessions(settled, words, toIsoDay(clock()));
  const facets = matchFacets(settled);
  const where: SQL = sql.join([matching, ...Object.values(facets)], sql` and `);
  const limit = input.limit ?? sessionsPerPage;
  const order = input.sort === 'recent' ? sql`s.announced_at desc, s.id` : sql`s.starts_at, s.id`;
  const [counted, hits] = await Promise.all([
    countSessions(db, { matching, facets, where, query, themes, departements }),
    db.execute<{ id: string }>(sql`
      select s.id from ${seenSessions} where ${where}
      order by ${order} limit ${limit} offset ${(query.page - 1) * limit}`),
  ]);
  return {
    query,
    problems,
    ...counted,
    page: query.page,
    pageCount: Math.max(1, Math.ceil(counted.total / limit)),
    items: await readSessionSummaries(
      { db, actor, clock },
      hits.map(({ id }) => id),
    ),
    corrections: words.corrections,
    synonyms: words.synonyms,
    centre: centre ? { code: centre.code, name: centre.name } : null,
  };
}
