import { asc, desc, eq, inArray } from 'drizzle-orm';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { Context } from '#app/platform/context.server.ts';
import { listOrganisers } from '#app/trainings/list-organisers.server.ts';
import { largestQuota } from '#app/trainings/vocabulary.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';
import { trainingRequestSupports } from '#db/schema/training-requests.ts';

import type { Answering } from './answering.ts';
import { requestIdInput } from './inputs.ts';
import { admitProfessional } from './internal/admit-professional.ts';
import { findRequests } from './internal/find-requests.server.ts';
import { isAnswerable } from './policy.ts';

/**
 * What a training and a session that answer requests begin with: the words of the first, as many
 * places as people who ask (from the libraries chosen, else from all), in the library from which most
 * would come.
 * @returns null where there is nothing to answer, or for who does not organise: the form is empty.
 * @throws {NotSignedIn}; {NotFound} for who is no professional.
 */
export async function readRequestDraft(context: Context, input: Answering) {
  const known = input.requestIds.filter(
    (requestId) => requestIdInput.safeParse({ requestId }).success,
  );
  if (known.length === 0) return null;
  const { db, clock } = context;
  const actor = admitProfessional(context.actor);
  if ((await listOrganisers(context)).length === 0) return null;
  const asked = { now: clock(), libraryId: actor.libraryId };
  const requests = (await findRequests(db, [...new Set(known)], asked)).filter(({ state }) =>
    isAnswerable(state),
  );
  const [first] = requests;
  if (!first) return null;
  const supports = await db
    .select({
      id: libraries.id,
      name: libraries.name,
      communeName: communes.name,
      people: trainingRequestSupports.people,
    })
    .from(trainingRequestSupports)
    .innerJoin(libraries, eq(libraries.id, trainingRequestSupports.libraryId))
    .innerJoin(communes, eq(communes.code, libraries.communeCode))
    .where(
      inArray(
        trainingRequestSupports.requestId,
        requests.map(({ id }) => id),
      ),
    )
    .orderBy(desc(trainingRequestSupports.people), asc(trainingRequestSupports.createdAt));
  // A library that asks several times is counted once, by the most.
  const asking = supports.filter(
    ({ id }, place) => supports.findIndex((one) => one.id === id) === place,
  );
  const chosen = asking.filter(({ id }) => input.libraryIds.includes(id));
  const coming = chosen.length > 0 ? chosen : asking;
  const host = coming.find(({ id }) => id === input.libraryId) ?? coming[0];
  const people = coming.reduce((sum, one) => sum + one.people, 0);
  const isRemote = requests.every(({ format }) => format === 'remote');
  return {
    requests: requests.map(({ id, title }) => ({ id, title })),
    /** Those for whom it is; none: all who ask. */
    libraries: chosen.length < asking.length ? chosen.map((one) => libraryDisplayName(one)) : [],
    training: {
      title: first.title,
      themeId: String(first.themeId),
      audience: first.audience,
      aims: first.title,
    },
    session: {
      quota: String(Math.min(people, largestQuota)),
      'sittings.0.placeKind': isRemote ? 'remote' : 'library',
      ...(!isRemote && host
        ? { 'sittings.0.library': libraryDisplayName(host), 'sittings.0.libraryId': host.id }
        : {}),
    },
  };
}
