import { sql } from 'drizzle-orm';
import { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { fold } from '#app/platform/fold.ts';
import { parseInput } from '#app/platform/parse.ts';
import { withLikeWords } from '#app/platform/similar-words.server.ts';

import { isProfessional } from './policy.ts';
import { sayDisciplines } from './say-speaker.ts';
import type { Discipline } from './vocabulary.ts';

const input = z.object({ words: z.string().trim().max(80) });
const most = 8;

type Row = { slug: string; name: string; disciplines: Discipline[]; isWaiting: boolean };

/**
 * Speakers whose name may be meant by what somebody types, to be named in a sheet. Those who are
 * waited for are offered to professionals alone.
 * @throws {NotSignedIn} for visitors, who write no sheet.
 */
export async function suggestSpeakers(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  given: z.input<typeof input>,
) {
  if (actor.kind !== 'member') throw new NotSignedIn();
  const words = fold(parseInput(input, given).words);
  if (words.length < 2) return [];
  const inSight = isProfessional(actor) ? sql`true` : sql`agreed_at is not null`;
  const found = await withLikeWords(db, words, (tx) =>
    tx.execute<Row>(sql`
      select slug, name, disciplines, agreed_at is null as "isWaiting" from speakers
      where ${inSight} and (' ' || public.fold(name) like ${`% ${words}%`}
        or ${words} <% public.fold(name))
      order by ' ' || public.fold(name) like ${`% ${words}%`} desc,
        word_similarity(${words}, public.fold(name)) desc, public.fold(name) limit ${most}`),
  );
  return found.map(({ slug, name, disciplines, isWaiting }) => ({
    id: slug,
    label: name,
    detail: sayDisciplines(disciplines) + (isWaiting ? ' – en attente d’accord' : ''),
  }));
}
