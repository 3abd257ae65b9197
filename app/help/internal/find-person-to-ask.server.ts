import { sql } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import { InvalidInput } from '#app/platform/errors.ts';

import { isWilling } from './find-colleagues.server.ts';

export type Named = { userId: string; name: string; where: string | null };

/**
 * The person meant: the one picked among suggestions; without scripts, the one who bears the name,
 * else those who may be meant, to choose from.
 * @throws {InvalidInput} on `person`, with suggestions.
 */
export async function findPersonNamed(
  db: Queryable,
  { personId, person }: { personId: string; person: string },
  exceptIds: readonly string[],
): Promise<Named> {
  if (!personId && !person) throw refusal('Écrivez le nom d’un collègue.');
  const who = personId
    ? sql`u.id = ${personId}`
    : sql`' ' || fold(u.display_name) like '% ' || fold(${person}) || '%'`;
  const found = [
    ...(await db.execute<Named>(sql`
      select u.id as "userId", u.display_name as name, c.name as "where" from users u
      left join libraries l on l.id = u.library_id left join communes c on c.code = l.commune_code
      where ${who} and u.erased_at is null and u.suspended_at is null
        and u.email_verified_at is not null
      order by fold(u.display_name) = fold(${person}) desc, u.display_name limit 8`)),
  ];
  const [first, second] = found;
  if (!first) throw refusal('Personne de ce nom dans le réseau. Vérifiez, ou choisissez un thème.');
  if (second) {
    const error = refusal('Plusieurs personnes répondent à ce nom\u00A0: choisissez-en une.');
    error.suggestions = {
      person: found.map(({ userId, name, where }) => ({
        id: userId,
        label: where ? `${name}, ${where}` : name,
      })),
    };
    throw error;
  }
  if (exceptIds.includes(first.userId)) {
    throw refusal('Cette personne est déjà dans la conversation\u00A0: choisissez-en une autre.');
  }
  return first;
}

/**
 * The same, where this person takes questions now.
 * @throws {InvalidInput} on `person`.
 */
export async function findPersonToAsk(
  db: Queryable,
  asked: { personId: string; person: string },
  exceptIds: readonly string[],
): Promise<Named> {
  const named = await findPersonNamed(db, asked, exceptIds);
  if (!(await isWilling(db, named.userId))) {
    throw refusal(
      `${named.name} ne prend pas de question en ce moment. Choisissez quelqu’un d’autre.`,
    );
  }
  return named;
}

const refusal = (sentence: string) => new InvalidInput({ person: [sentence] });
