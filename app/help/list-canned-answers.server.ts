import { asc, inArray, or, sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { helpCannedAnswers as canned } from '#db/schema/help-canned.ts';
import { departements } from '#db/schema/territories.ts';

import { isUsableBy } from './internal/canned-conditions.server.ts';
import { canEditCanned, mayShareIn } from './policy.ts';

/**
 * The texts to begin from that this member may use or keep: theirs, those of their département, and
 * those of the départements that they keep.
 * @throws {NotSignedIn}
 */
export async function listCannedAnswers({ db, actor }: Context) {
  if (actor.kind !== 'member') throw new NotSignedIn();
  const kept = mayShareIn(actor);
  const places = await db
    .select({ code: departements.code, name: departements.name })
    .from(departements)
    .where(sql`exists (select from communes c join libraries l on l.commune_code = c.code
      where c.departement_code = departements.code)`)
    .orderBy(asc(departements.code));
  const shareable = places.filter(({ code }) => kept === 'all' || kept.includes(code));
  const codes = shareable.map(({ code }) => code);
  const rows = await db
    .select()
    .from(canned)
    .where(or(isUsableBy(actor), codes.length ? inArray(canned.departementCode, codes) : undefined))
    .orderBy(sql`${canned.departementCode} nulls first`, asc(canned.title));
  return {
    canned: rows.map(({ id, userId, departementCode, title, body }) => ({
      cannedId: id,
      title,
      body,
      departement: departementCode
        ? (places.find(({ code }) => code === departementCode) ?? {
            code: departementCode,
            name: departementCode,
          })
        : null,
      mayEdit: canEditCanned(actor, { userId, departementCode }),
    })),
    shareable,
  };
}

export type CannedPage = Awaited<ReturnType<typeof listCannedAnswers>>;
