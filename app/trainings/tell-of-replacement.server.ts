import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { createElement } from 'react';

import type { Context } from '#app/platform/context.server.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { postMail } from '#app/platform/mail.server.ts';
import { quoted } from '#app/ui/format.ts';
import { users } from '#db/schema/accounts.ts';
import { speakers } from '#db/schema/speakers.ts';

import { sessionAddress } from './addresses.ts';
import type { Trainer } from './announcements.ts';
import { TrainerNotice } from './emails/trainer-notice.tsx';
import { readSessionInside } from './read-session-inside.server.ts';
import { sayPlace, saySitting } from './say-session.ts';

type Replaced = {
  sessionId: string;
  replacedAt: string;
  byId: string;
  before: ({ sittingId: string } & Trainer)[];
  after: Trainer;
  gained?: string[];
};

/** Tells who no longer teaches half-days, and who teaches them instead, each once. */
export async function tellOfReplacement(
  context: Pick<Context, 'db' | 'clock' | 'appUrl'>,
  { sessionId, replacedAt, byId, before, after, gained }: Replaced,
): Promise<void> {
  const { db, appUrl } = context;
  const session = await readSessionInside(db, context, sessionId);
  if (!session) return;
  const { training } = session;
  const said = (sittingIds: readonly string[]) =>
    session.sittings
      .filter(({ id }) => sittingIds.includes(id))
      .map((sitting) =>
        [`${saySitting(sitting)}. ${sayPlace(sitting)}.`, sitting.visioUrl]
          .filter(Boolean)
          .join(' '),
      );
  const tell = async (trainer: Trainer, subject: string, paragraphs: string[]) => {
    const to = await addressOf(db, trainer);
    if (!to || trainer.trainerUserId === byId) return;
    const who = trainer.trainerUserId ?? trainer.trainerSpeakerId;
    await db.transaction((tx) =>
      postMail(tx, {
        kind: 'trainer-replaced',
        to,
        subject: `${subject} – ${training.title}`,
        body: createElement(TrainerNotice, {
          title: training.title,
          paragraphs,
          link: appUrl + sessionAddress(training.slug, sessionId),
          appUrl,
        }),
        dedupeKey: `trainer-replaced:${sessionId}:${replacedAt}:${who}`,
      }),
    );
  };
  const taken = gained ?? before.map(({ sittingId }) => sittingId);
  if (taken.length > 0)
    await tell(after, 'Vous animez une formation', [
      `${session.organiserName} vous confie ${quoted(training.title)}\u00A0:`,
      ...said(taken),
    ]);
  const former = new Map(before.map((one) => [one.trainerUserId ?? one.trainerSpeakerId, one]));
  for (const [who, trainer] of former)
    if (who)
      await tell(trainer, 'Vous n’animez plus cette formation', [
        `${session.organiserName} vous a remplacé·e, ou laisse animer sans vous ${quoted(training.title)}\u00A0:`,
        ...said(
          before
            .filter((one) => (one.trainerUserId ?? one.trainerSpeakerId) === who)
            .map(({ sittingId }) => sittingId),
        ),
      ]);
}

/** Where a trainer is written to; null for nobody, or who may not be. */
async function addressOf(db: Queryable, { trainerUserId, trainerSpeakerId }: Trainer) {
  if (trainerUserId) {
    const [member] = await db
      .select({ email: users.email })
      .from(users)
      .where(and(eq(users.id, trainerUserId), isNull(users.erasedAt), isNull(users.suspendedAt)));
    return member?.email ?? null;
  }
  if (!trainerSpeakerId) return null;
  const [speaker] = await db
    .select({ email: speakers.email })
    .from(speakers)
    .where(and(eq(speakers.id, trainerSpeakerId), isNotNull(speakers.agreedAt)));
  return speaker?.email ?? null;
}
