import { and, inArray, or, type SQL, sql } from 'drizzle-orm';

import { canReadProfessional } from '#app/answers/policy.ts';
import type { AnswerQuery } from '#app/answers/answer-query.ts';
import type { Actor } from '#app/platform/actor.ts';
import { dayInMs } from '#app/platform/durations.ts';
import type { ComposedWords } from '#app/search/compose-words.ts';
import { freshForInDays } from '#app/sheets/freshness.ts';
import { answers } from '#db/schema/answers.ts';

export type Side = 'public' | 'full';

/** Visitors match, count and read what is public; members the rest too. */
export const sideOf = (actor: Actor): Side => (canReadProfessional(actor) ? 'full' : 'public');

export const vectorOf = (side: Side): SQL =>
  side === 'public' ? sql`${answers.publicVector}` : sql`${answers.fullVector}`;

/** Answers in sight of this side: every other condition comes beside it. */
export const inSight = (side: Side): SQL =>
  sql`${answers.publishedAt} is not null and ${answers.withdrawnAt} is null
    and ${side === 'full' ? sql`true` : sql`${answers.scope} = 'public'`}`;

export const isStale = (now: Date): SQL =>
  sql`${answers.confirmedAt} < ${new Date(now.getTime() - freshForInDays * dayInMs).toISOString()}::timestamptz`;

export function matchWords({ query, excluded }: ComposedWords, side: Side): SQL | undefined {
  return and(
    query ? sql`${vectorOf(side)} @@ ${query}::tsquery` : undefined,
    excluded ? sql`not ${vectorOf(side)} @@ ${excluded}::tsquery` : undefined,
  );
}

type Filters = Pick<AnswerQuery, 'states' | 'scope'> & { themeIds: readonly number[] };
export type FilterName = 'theme' | 'state' | 'scope';

/** Each filter apart, so that a facet is counted without its own choices. */
export function matchFilters(
  { themeIds, states, scope }: Filters,
  now: Date,
): Partial<Record<FilterName, SQL>> {
  const ofState = {
    certified: sql`${answers.certifiedAt} is not null and not ${isStale(now)}`,
    stale: isStale(now),
  };
  const chosen: Partial<Record<FilterName, SQL>> = {};
  if (themeIds.length) chosen.theme = inArray(answers.themeId, [...themeIds]);
  const anyState = or(...states.map((state) => ofState[state]));
  if (anyState) chosen.state = sql`(${anyState})`;
  if (scope) chosen.scope = sql`${answers.scope} = ${scope}`;
  return chosen;
}
