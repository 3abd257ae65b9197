import { eq, inArray, type SQL, sql } from 'drizzle-orm';

import type { AddressProblem } from '#app/platform/address.ts';
import type { Context } from '#app/platform/context.server.ts';
import { understandWords } from '#app/search/understand-words.server.ts';
import { findCommunesNamed } from '#app/territories/find-communes-named.server.ts';
import { listDepartements } from '#app/territories/list-departements.server.ts';
import type { SessionQuery } from '#app/trainings/session-query.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { listTerms } from '#app/vocabularies/list-terms.server.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';

import { countSessions } from './count-sessions.server.ts';
import { matchFacets, matchSessions, trainingCorpus } from './session-conditions.server.ts';

/**
 * What a search of sessions asks of the database, as a list and as a calendar: `where` over
 * `seenSessions`, and how to count all of them, for each facet. What cannot be understood is left
 * aside and told in `problems`.
 */
export async function settleSearch(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  input: { query: SessionQuery; problems?: readonly AddressProblem[] },
) {
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
  return {
    query,
    problems,
    where,
    count: () => countSessions(db, { matching, facets, query, themes, departements }),
    corrections: words.corrections,
    synonyms: words.synonyms,
    centre: centre ? { code: centre.code, name: centre.name } : null,
  };
}
