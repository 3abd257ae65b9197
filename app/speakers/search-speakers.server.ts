import { and, eq, type SQL, sql } from 'drizzle-orm';

import type { AddressProblem } from '#app/platform/address.ts';
import type { Context } from '#app/platform/context.server.ts';
import { understandWords } from '#app/search/understand-words.server.ts';
import { findCommunesNamed } from '#app/territories/find-communes-named.server.ts';
import { listDepartements } from '#app/territories/list-departements.server.ts';
import { listTerms } from '#app/vocabularies/list-terms.server.ts';
import { communes } from '#db/schema/territories.ts';

import { countSpeakers } from './internal/count-speakers.server.ts';
import { drawFacets } from './internal/draw-facets.ts';
import { readSpots } from './internal/read-spots.server.ts';
import { readSummaries } from './internal/read-summaries.server.ts';
import {
  livesIn,
  matchFilters,
  matchWords,
  reaches,
  seenSpeakers,
  sideOf,
  speakerCorpus,
  vectorOf,
} from './internal/speaker-conditions.server.ts';
import type { SpeakerQuery } from './speaker-query.ts';
import type { SpeakerResults } from './speaker-summary.ts';

const speakersPerPage = 12;

type Asked = {
  query: SpeakerQuery;
  problems?: AddressProblem[];
  limit?: number;
  /** Newcomers first: those who agreed last; entries that wait are left out. */
  sort?: 'recent';
  /** Where they live is told too, for a map. */
  isMapped?: boolean;
};

/** The commune chosen, or the only one that bears the name typed. */
async function findDestination(db: Context['db'], { reach, place }: SpeakerQuery) {
  const code = reach ?? (place ? onlyCode(await findCommunesNamed({ db }, place)) : null);
  if (!code) return null;
  const [found] = await db.select().from(communes).where(eq(communes.code, code));
  return found ?? null;
}
const onlyCode = (found: readonly { code: string }[]) =>
  found.length === 1 ? (found[0]?.code ?? null) : null;

/**
 * Speakers who answer a search, as this actor may read them, with exact counts for each facet. What
 * cannot be understood is left aside and told in `problems`.
 */
export async function searchSpeakers(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  input: Asked,
): Promise<SpeakerResults> {
  const side = sideOf(actor);
  const problems = [...(input.problems ?? [])];
  const query = { ...input.query };
  const [terms, departements, words, destination] = await Promise.all([
    listTerms({ db }),
    listDepartements({ db }),
    understandWords(db, { words: query.words, side, corpus: speakerCorpus }),
    findDestination(db, query),
  ]);
  const refuse = (name: string, value: string, message: string) =>
    problems.push({ name, value, message });
  if (query.words && !words.query && !words.excluded)
    refuse('q', query.words, 'Ces mots sont trop courants pour être cherchés.');
  if (side === 'public' && query.brackets.length) {
    refuse('tarif', '', 'Les tarifs se lisent entre professionnels, une fois connecté.');
    query.brackets = [];
  }
  if (side === 'public' && query.freeFrom) {
    refuse('libre-du', '', 'Les jours libres se lisent entre professionnels, une fois connecté.');
    query.freeFrom = null;
    query.freeTo = null;
  }
  const free = query.freeFrom && query.freeTo ? { from: query.freeFrom, to: query.freeTo } : null;
  if (query.reach && !destination) refuse('vers', query.reach, 'Cette commune n’existe pas.');
  else if (query.place && !destination)
    refuse('lieu', query.place, 'Choisissez une commune de la liste, ou écrivez son nom entier.');
  query.reach = destination?.code ?? null;
  query.place = '';
  const known = (all: readonly { id: number; slug: string }[], slugs: string[], name: string) => {
    const found = slugs.flatMap((slug) => all.filter((one) => one.slug === slug));
    for (const slug of slugs)
      if (!found.some((one) => one.slug === slug)) refuse(name, slug, 'Cette valeur n’existe pas.');
    return found;
  };
  const themes = known(terms.themes, query.themes, 'theme');
  const audiences = known(terms.audiences, query.audiences, 'public');
  query.themes = themes.map(({ slug }) => slug);
  query.audiences = audiences.map(({ slug }) => slug);
  const chosen = matchFilters({
    ...query,
    themeIds: themes.map(({ id }) => id),
    audienceIds: audiences.map(({ id }) => id),
  });
  const matching = and(
    matchWords(words, side),
    destination ? reaches(destination) : undefined,
    query.communes.length ? livesIn(query.communes) : undefined,
    input.sort === 'recent' ? sql`s.agreed_at is not null` : undefined,
  ) as SQL;
  const limit = input.limit ?? speakersPerPage;
  const byName = sql`public.fold(s.name) collate "C", s.id`;
  const order =
    input.sort === 'recent'
      ? sql`s.agreed_at desc, s.id`
      : words.query
        ? sql`ts_rank(${vectorOf(side)}, ${words.query}::tsquery) desc, ${byName}`
        : sql`s.agreed_at is null, ${byName}`;
  const where = and(matching, ...Object.values(chosen)) as SQL;
  const [counts, hits, spots] = await Promise.all([
    countSpeakers(db, { side, free, matching, chosen }),
    db.execute<{ id: string }>(sql`
      select s.id from ${seenSpeakers(side, free)}
      where ${where}
      order by ${order} limit ${limit} offset ${(query.page - 1) * limit}`),
    input.isMapped ? readSpots(db, { side, free, where }) : [],
  ]);
  return {
    query,
    problems,
    total: counts.total,
    page: query.page,
    pageCount: Math.max(1, Math.ceil(counts.total / limit)),
    items: await readSummaries(
      { db, actor },
      hits.map(({ id }) => id),
      words.lexemes,
    ),
    facets: drawFacets(counts, query, { ...terms, departements, isFull: side === 'full' }),
    destination: destination ? { code: destination.code, name: destination.name } : null,
    spots,
    corrections: words.corrections,
    synonyms: words.synonyms,
    isProfessional: side === 'full',
  };
}
