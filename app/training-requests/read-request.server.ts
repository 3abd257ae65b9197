import { asc, desc, eq } from 'drizzle-orm';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';
import { trainingRequestSupports } from '#db/schema/training-requests.ts';

import type { RequestIdInput } from './inputs.ts';
import { admitProfessional } from './internal/admit-professional.ts';
import { findAnswers } from './internal/find-answers.server.ts';
import { findRequests, summaryOf } from './internal/find-requests.server.ts';
import { findTravellers } from './internal/find-travellers.server.ts';
import { readRequestId, unknownRequest } from './internal/hold-request.server.ts';
import { canAsk, canClose, canCorrect, canSecond, canTakeBack } from './policy.ts';
import { comesTo, teaches } from './travel.ts';

/**
 * A request, the libraries that ask and how many would come from each, and what this reader may do.
 * @throws {NotSignedIn}; {NotFound} also for who is no professional.
 */
export async function readRequest(context: Context, input: RequestIdInput) {
  const { db, clock } = context;
  const actor = admitProfessional(context.actor);
  const requestId = readRequestId(input);
  const [found] = await findRequests(db, [requestId], {
    now: clock(),
    libraryId: actor.libraryId,
  });
  if (!found) throw new NotFound(unknownRequest);
  const { facts } = found;
  const supports = await db
    .select({
      libraryId: libraries.id,
      slug: libraries.slug,
      name: libraries.name,
      communeName: communes.name,
      people: trainingRequestSupports.people,
      place: {
        departementCode: communes.departementCode,
        latitude: communes.latitude,
        longitude: communes.longitude,
      },
    })
    .from(trainingRequestSupports)
    .innerJoin(libraries, eq(libraries.id, trainingRequestSupports.libraryId))
    .innerJoin(communes, eq(communes.code, libraries.communeCode))
    .where(eq(trainingRequestSupports.requestId, requestId))
    .orderBy(desc(trainingRequestSupports.people), asc(trainingRequestSupports.createdAt));
  const travellers = facts.isOpen ? await findTravellers(db, clock()) : [];
  return {
    ...(await findAnswers(context, found)),
    request: summaryOf(found),
    supports: supports.map(({ communeName, name, place: _place, ...support }) => ({
      ...support,
      name: libraryDisplayName({ name, communeName }),
    })),
    /** Who would come out to teach it, to one of those who ask at least. */
    trainers: travellers
      .filter(
        (trainer) =>
          teaches(trainer, found.themeId) && supports.some(({ place }) => comesTo(trainer, place)),
      )
      .map(({ userId: _user, ...trainer }) => trainer),
    /** Works for no library yet: what is missing is said. */
    hasLibrary: canAsk(actor),
    maySecond: canSecond(actor, facts),
    mayTakeBack: canTakeBack(actor, facts) && found.mine !== null,
    mayCorrect: canCorrect(actor, facts),
    mayClose: canClose(actor, facts),
  };
}
export type RequestPage = Awaited<ReturnType<typeof readRequest>>;
