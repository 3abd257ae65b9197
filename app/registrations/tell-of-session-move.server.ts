import { and, eq, inArray, lt } from 'drizzle-orm';
import { createElement } from 'react';

import type { Context } from '#app/platform/context.server.ts';
import { postMail } from '#app/platform/mail.server.ts';
import {
  readSessionInside,
  type SessionInside,
} from '#app/trainings/read-session-inside.server.ts';
import { saySitting } from '#app/trainings/say-session.ts';
import { registrations } from '#db/schema/registrations.ts';

import { RegistrationNotice } from './emails/registration-notice.tsx';
import { type FoundRegistration, findRegistrations } from './internal/find-registrations.server.ts';
import { gesturesOf, keepLinks } from './internal/mail-gestures.server.ts';
import { saySittings, writeInvitation } from './internal/write-convocation.server.ts';
import { sayReason } from './say-reason.ts';
import { activeStates } from './vocabulary.ts';

type Dropped = { id: string; startsAt: string; endsAt: string };
type Moved = { sessionId: string; sequence: number; movedAt: string; dropped: Dropped[] };

/**
 * Tells all who stand in a session that its dates or places changed, each once for each change; the
 * calendars of those who have a place follow. A half-day that is gone is taken out of them.
 */
export async function tellOfSessionMove(
  context: Context,
  { sessionId, sequence, movedAt, dropped }: Moved,
  { from }: { from: string },
): Promise<void> {
  const session = await readSessionInside(context.db, context, sessionId);
  // Called off meanwhile: they are told that instead.
  if (!session || session.state === 'cancelled') return;
  const standing = await findRegistrations(
    context.db,
    and(
      eq(registrations.sessionId, sessionId),
      inArray(registrations.state, [...activeStates]),
      // Who came since knows it as it is.
      lt(registrations.createdAt, new Date(movedAt)),
    ),
  );
  const post = { appUrl: context.appUrl, from };
  for (const found of standing) {
    const occasion = `session-moved:${sessionId}:${sequence}:${found.id}`;
    const hasPlace = found.state === 'registered';
    await tell(context, found, {
      subject: 'Les dates ou le lieu ont changé',
      paragraphs: ['Voici ce qui est prévu maintenant\u00A0:', ...saySittings(session)],
      calendar: hasPlace ? writeInvitation(session, found, 'REQUEST', post) : null,
      dedupeKey: occasion,
    });
    if (!hasPlace || dropped.length === 0) continue;
    await tell(context, found, {
      subject: 'Une demi-journée n’a plus lieu',
      paragraphs: dropped.map((sitting) => `${saySitting(sitting)}\u00A0: elle n’a plus lieu.`),
      calendar: writeInvitation(without(session, dropped, sequence), found, 'CANCEL', post),
      dedupeKey: `${occasion}:dropped`,
    });
  }
}

/** The session as it was where it is no more: when alone, which is all that a calendar needs. */
function without(session: SessionInside, dropped: Dropped[], sequence: number): SessionInside {
  const nowhere = {
    placeKind: 'remote' as const,
    placeName: '',
    communeName: null,
    room: '',
    topic: '',
    trainers: [],
    visioUrl: '',
  };
  return { ...session, sequence, sittings: dropped.map((sitting) => ({ ...nowhere, ...sitting })) };
}

type Letter = {
  subject: string;
  paragraphs: string[];
  calendar: ReturnType<typeof writeInvitation>;
  dedupeKey: string;
};

async function tell(
  { db, appUrl }: Context,
  found: FoundRegistration,
  { subject, paragraphs, calendar, dedupeKey }: Letter,
) {
  const { to, training, toldAs, personName } = found;
  if (!to) return;
  const { links, ...gestures } = gesturesOf(found, appUrl);
  await db.transaction(async (tx) => {
    const isNew = await postMail(tx, {
      kind: 'registration-moved-session',
      to,
      subject: `${subject} – ${training.title}`,
      body: createElement(RegistrationNotice, {
        title: training.title,
        paragraphs: toldAs === 'registrar' ? [`Pour ${personName}.`, ...paragraphs] : paragraphs,
        ...gestures,
        reason: sayReason(found),
        appUrl,
      }),
      dedupeKey,
      calendar,
    });
    if (isNew) await keepLinks(tx, found, links);
  });
}
