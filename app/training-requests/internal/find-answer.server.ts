import type { Context } from '#app/platform/context.server.ts';
import { sessionAddress, sessionFormAddress } from '#app/trainings/addresses.ts';
import { listKeptSessions } from '#app/trainings/list-kept-sessions.server.ts';
import { listOrganisers } from '#app/trainings/list-organisers.server.ts';
import { readSessionInside } from '#app/trainings/read-session-inside.server.ts';
import { sayDays, sayFirst, sayWhere } from '#app/trainings/say-session.ts';
import { canAnswer } from '#app/training-requests/policy.ts';

import type { FoundRequest } from './find-requests.server.ts';

/**
 * The session that answers a request, or who prepares one; and for who organises, which of their
 * sessions could.
 */
export async function findAnswer(
  context: Context,
  { facts, isPrepared, sessionId }: Pick<FoundRequest, 'facts' | 'isPrepared' | 'sessionId'>,
) {
  const { db } = context;
  const organises = (await listOrganisers(context)).length > 0;
  const mine = organises
    ? (await listKeptSessions(context, { period: 'coming', page: 1 })).items.filter(
        (session) => session.organises && session.mayKeep,
      )
    : [];
  const session = sessionId ? await readSessionInside(db, context, sessionId) : null;
  const isMine = mine.some(({ id }) => id === sessionId);
  return {
    answer: session && {
      isPrepared,
      organiser: session.organiserName,
      /** What is prepared is its organiser's alone until it is announced. */
      title: isPrepared && !isMine ? null : session.training.title,
      days: isPrepared && !isMine ? '' : sayDays(session),
      where: isPrepared && !isMine ? '' : sayWhere(session),
      first: sayFirst(session),
      address: isPrepared
        ? isMine
          ? sessionFormAddress(session.training.slug, session.id)
          : null
        : sessionAddress(session.training.slug, session.id),
    },
    mayUntie: isPrepared && isMine,
    mayAnswer: canAnswer(facts, { organises, isPrepared }),
    mySessions: canAnswer(facts, { organises, isPrepared })
      ? mine.map((one) => ({
          value: one.id,
          label: `${one.training.title}, ${sayDays(one)}, ${sayWhere(one)}`,
        }))
      : [],
  };
}
