import { and, count, eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { Forbidden, InvalidInput, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { isProfessional } from '#app/speakers/policy.ts';
import { listDepartements } from '#app/territories/list-departements.server.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { listTerms } from '#app/vocabularies/list-terms.server.ts';
import { users } from '#db/schema/accounts.ts';
import { gapNotices } from '#db/schema/gaps.ts';

import { type NoticeInput, noticeInput } from './inputs.ts';
import { isStanding } from './internal/find-notices.server.ts';
import { canPostNotice } from './policy.ts';
import { mostNotices } from './vocabulary.ts';

/**
 * Says on the board whom my library looks for; it ends by itself. Sent twice, it stands once.
 * @throws {NotSignedIn}; {NotFound} for who is no professional; {Forbidden} for who works for no
 * library; {InvalidInput}.
 */
export async function postNotice(
  context: Context,
  input: NoticeInput,
): Promise<{ noticeId: string }> {
  const { actor, db, clock } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  if (!isProfessional(actor)) throw new NotFound();
  const { libraryId } = actor;
  if (!canPostNotice(actor) || !libraryId)
    throw new Forbidden(
      'Dites d’abord, dans votre compte, pour quelle bibliothèque vous travaillez.',
    );
  const today = toIsoDay(clock());
  const said = parseInput(noticeInput(today), input);
  const [departements, { themes }] = await Promise.all([
    listDepartements(context),
    listTerms({ db }),
  ]);
  if (!departements.some(({ code }) => code === said.departementCode))
    throw new InvalidInput({ departementCode: ['Choisissez dans la liste.'] });
  if (said.themeId !== null && !themes.some(({ id }) => id === said.themeId))
    throw new InvalidInput({ themeId: ['Choisissez dans la liste.'] });
  const mine = and(eq(gapNotices.authorId, actor.userId), eq(gapNotices.clientKey, said.clientKey));
  return db.transaction(async (tx) => {
    // Two of mine at once wait here, so that the count holds.
    await tx.select({ id: users.id }).from(users).where(eq(users.id, actor.userId)).for('update');
    const [sent] = await tx.select({ noticeId: gapNotices.id }).from(gapNotices).where(mine);
    if (sent) return sent;
    const [standing] = await tx
      .select({ count: count() })
      .from(gapNotices)
      .where(and(eq(gapNotices.authorId, actor.userId), isStanding(today)));
    if ((standing?.count ?? 0) >= mostNotices)
      throw new InvalidInput({
        need: [`Au plus ${mostNotices} recherches à la fois\u00A0: fermez-en une d’abord.`],
      });
    const [posted] = await tx
      .insert(gapNotices)
      // The page says « Pour » before it.
      .values({
        ...said,
        need: said.need.replace(/^pour\s+/iu, ''),
        authorId: actor.userId,
        libraryId,
        createdAt: clock(),
      })
      .returning({ noticeId: gapNotices.id });
    return posted!;
  });
}
