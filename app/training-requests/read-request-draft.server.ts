import { asc, desc, eq } from 'drizzle-orm';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { Context } from '#app/platform/context.server.ts';
import { listOrganisers } from '#app/trainings/list-organisers.server.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';
import { trainingRequestSupports } from '#db/schema/training-requests.ts';

import type { Answering } from './answering.ts';
import { requestIdInput } from './inputs.ts';
import { admitProfessional } from './internal/admit-professional.ts';
import { findRequests } from './internal/find-requests.server.ts';

/**
 * What a training and a session that answer a request begin with: its words, as many places as people
 * who ask, in the library from which most would come.
 * @returns null where there is nothing to answer, or for who does not organise: the form is empty.
 * @throws {NotSignedIn}; {NotFound} for who is no professional.
 */
export async function readRequestDraft(context: Context, input: Answering) {
  const known = requestIdInput.safeParse(input);
  if (!known.success) return null;
  const { db, clock } = context;
  const actor = admitProfessional(context.actor);
  if ((await listOrganisers(context)).length === 0) return null;
  const { requestId } = known.data;
  const [request] = await findRequests(db, [requestId], {
    now: clock(),
    libraryId: actor.libraryId,
  });
  if (request?.state !== 'open') return null;
  const asking = await db
    .select({ id: libraries.id, name: libraries.name, communeName: communes.name })
    .from(trainingRequestSupports)
    .innerJoin(libraries, eq(libraries.id, trainingRequestSupports.libraryId))
    .innerJoin(communes, eq(communes.code, libraries.communeCode))
    .where(eq(trainingRequestSupports.requestId, requestId))
    .orderBy(desc(trainingRequestSupports.people), asc(trainingRequestSupports.createdAt));
  const host = asking.find(({ id }) => id === input.libraryId) ?? asking[0];
  return {
    requestId,
    training: {
      title: request.title,
      themeId: String(request.themeId),
      audience: request.audience,
      aims: request.title,
    },
    session: {
      quota: String(request.people),
      'sittings.0.placeKind': request.format === 'remote' ? 'remote' : 'library',
      ...(request.format !== 'remote' && host
        ? { 'sittings.0.library': libraryDisplayName(host), 'sittings.0.libraryId': host.id }
        : {}),
    },
  };
}
