import { and, sql } from 'drizzle-orm';

import type { AddressProblem } from '#app/platform/address.ts';
import type { Context } from '#app/platform/context.server.ts';
import { understandWords } from '#app/search/understand-words.server.ts';
import { listTerms } from '#app/vocabularies/list-terms.server.ts';
import { answers } from '#db/schema/answers.ts';

import type { AnswerResults } from './answer-summary.ts';
import {
  inSight,
  isStale,
  matchFilters,
  matchWords,
  sideOf,
  vectorOf,
} from './internal/answer-conditions.server.ts';
import { countAnswers } from './internal/count-answers.server.ts';
import { readAnswerRows } from './internal/read-answer-rows.server.ts';
import type { AnswerQuery } from './answer-query.ts';
import {
  answerScopeLabels,
  answerScopes,
  answerScopeSlugs,
  answerStateLabels,
  answerStates,
  answerStateSlugs,
} from './vocabulary.ts';

export const answersPerPage = 15;

const corpus = { words: sql`answer_vocabulary`, rows: sql`answers` };

/**
 * Published answers by words (the same French as for sheets), theme, state and readers. Visitors
 * match, count and read the public ones alone.
 * @param input `problems`: what parsing the address has left aside already; `limit` and `sort`: for a feed.
 */
export async function searchAnswers(
  { db, actor, clock }: Pick<Context, 'db' | 'actor' | 'clock'>,
  input: {
    query: AnswerQuery;
    problems?: readonly AddressProblem[];
    limit?: number;
    sort?: 'recent';
  },
): Promise<AnswerResults> {
  const side = sideOf(actor);
  const now = clock();
  const problems = [...(input.problems ?? [])];
  const [{ themes }, words] = await Promise.all([
    listTerms({ db }),
    understandWords(db, { words: input.query.words, side, corpus }),
  ]);
  const query = { ...input.query };
  if (side === 'public' && query.scope === 'professional') {
    const message = 'Ce qui est entre pros se lit une fois connecté.';
    problems.push({ name: 'lecteurs', value: answerScopeSlugs[query.scope], message });
    query.scope = null;
  }
  if (query.words && !words.query && !words.excluded) {
    const message = 'Ces mots sont trop courants pour être cherchés.';
    problems.push({ name: 'q', value: query.words, message });
  }
  const known = new Set(themes.map(({ slug }) => slug));
  for (const value of query.themes)
    if (!known.has(value))
      problems.push({ name: 'theme', value, message: 'Ce thème n’existe pas.' });
  query.themes = query.themes.filter((slug) => known.has(slug));
  const themeIds = themes.filter(({ slug }) => query.themes.includes(slug)).map(({ id }) => id);
  const chosen = matchFilters({ ...query, themeIds }, now);
  const matching = and(inSight(side), matchWords(words, side));
  const limit = input.limit ?? answersPerPage;
  const newest = sql`${answers.publishedAt} desc, ${answers.id} desc`;
  const [counts, items] = await Promise.all([
    countAnswers(db, { matching, chosen, stale: isStale(now) }),
    readAnswerRows(
      db,
      {
        where: and(matching, ...Object.values(chosen)) ?? sql`true`,
        order:
          words.query && input.sort !== 'recent'
            ? sql`ts_rank(${vectorOf(side)}, ${words.query}::tsquery) desc, ${newest}`
            : newest,
        limit,
        offset: (query.page - 1) * limit,
      },
      { lexemes: words.lexemes, now },
    ),
  ]);
  const choice = (value: string, label: string, count = 0, isSelected = false) => ({
    value,
    label,
    count,
    isSelected,
  });
  return {
    query,
    problems,
    total: counts.total,
    page: query.page,
    pageCount: Math.max(1, Math.ceil(counts.total / limit)),
    items,
    facets: {
      theme: themes
        .map(({ id, slug, label }) =>
          choice(slug, label, counts.theme.get(String(id)), query.themes.includes(slug)),
        )
        .filter(({ count, isSelected }) => count > 0 || isSelected),
      state: answerStates.map((state) =>
        choice(
          answerStateSlugs[state],
          answerStateLabels[state],
          counts.state.get(state),
          query.states.includes(state),
        ),
      ),
      readers:
        side === 'public'
          ? []
          : answerScopes.map((scope) =>
              choice(
                answerScopeSlugs[scope],
                answerScopeLabels[scope],
                counts.scope.get(scope),
                query.scope === scope,
              ),
            ),
    },
    corrections: words.corrections,
    synonyms: words.synonyms,
  };
}
