import { and, eq, type SQL, sql } from 'drizzle-orm';

import type { AddressProblem } from '#app/platform/address.ts';
import type { Context } from '#app/platform/context.server.ts';
import { understandWords } from '#app/search/understand-words.server.ts';
import type { SpeakerQuery } from '#app/speakers/speaker-query.ts';
import { findCommunesNamed } from '#app/territories/find-communes-named.server.ts';
import { listTerms } from '#app/vocabularies/list-terms.server.ts';
import { communes } from '#db/schema/territories.ts';

import {
  livesIn,
  matchFilters,
  matchWords,
  reaches,
  sideOf,
  speakerCorpusOf,
} from './speaker-conditions.server.ts';

/** `recent`: newcomers first, those who agreed last; entries that wait are left out. */
export type SpeakerSort = 'recent';

type Asked = { query: SpeakerQuery; problems?: AddressProblem[]; sort?: SpeakerSort };

/**
 * A search among speakers, understood: words looked up, values known, conditions drawn. What cannot
 * be understood, or is not for this reader, is left aside and told in `problems`.
 */
export async function resolveSpeakerSearch(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  input: Asked,
) {
  const side = sideOf(actor);
  const problems = [...(input.problems ?? [])];
  const query = { ...input.query };
  const [terms, words, destination] = await Promise.all([
    listTerms({ db }),
    understandWords(db, { words: query.words, side, corpus: speakerCorpusOf(side) }),
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
  /** Each filter apart: a facet is counted without its own choices. */
  const chosen = matchFilters({
    ...query,
    themeIds: themes.map(({ id }) => id),
    audienceIds: audiences.map(({ id }) => id),
  });
  const matching = and(
    matchWords(words),
    destination ? reaches(destination) : undefined,
    query.communes.length ? livesIn(query.communes) : undefined,
    input.sort === 'recent' ? sql`s.agreed_at is not null` : undefined,
  ) as SQL;
  return { side, query, problems, terms, words, destination, free, chosen, matching };
}
export type SpeakerSearch = Awaited<ReturnType<typeof resolveSpeakerSearch>>;

/** The commune chosen, or the only one that bears the name typed. */
async function findDestination(db: Context['db'], { reach, place }: SpeakerQuery) {
  const code = reach ?? (place ? onlyCode(await findCommunesNamed({ db }, place)) : null);
  if (!code) return null;
  const [found] = await db.select().from(communes).where(eq(communes.code, code));
  return found ?? null;
}
const onlyCode = (found: readonly { code: string }[]) =>
  found.length === 1 ? (found[0]?.code ?? null) : null;
