import { sql } from 'drizzle-orm';

import type { Listing } from '#app/platform/sitemap.server.ts';
import { answers } from '#db/schema/answers.ts';

import { answersAddress } from './addresses.ts';
import { inSight } from './internal/answer-conditions.server.ts';

/** The public answers, for search engines. */
export const listAnswerPages = (): Listing => ({
  name: 'reponses',
  folder: `${answersAddress}/`,
  rows: sql`select slug, greatest(changed_at, published_at) as changed_at, published_at as since
    from ${answers} where ${inSight('public')}`,
});
