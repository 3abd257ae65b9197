import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { createElement } from 'react';

import type { Context } from '#app/platform/context.server.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { postMail } from '#app/platform/mail.server.ts';
import { sessionAddress } from '#app/trainings/addresses.ts';
import type { Trainer } from '#app/trainings/announcements.ts';
import { TrainerNotice } from '#app/trainings/emails/trainer-notice.tsx';
import { sayPlace, saySitting } from '#app/trainings/say-session.ts';
import type { VisibleSitting } from '#app/trainings/visible-session.ts';
import { users } from '#db/schema/accounts.ts';
import { speakers } from '#db/schema/speakers.ts';

type Letter = {
  trainer: Trainer;
  sessionId: string;
  training: { slug: string; title: string };
  subject: string;
  paragraphs: readonly string[];
  /** What brought it, once for this trainer and session. */
  occasion: string;
};

/** Writes to who teaches in a session, or did; to nobody where they may not be written to. */
export async function writeToTrainer(
  { db, appUrl }: Pick<Context, 'db' | 'appUrl'>,
  { trainer, sessionId, training, subject, paragraphs, occasion }: Letter,
): Promise<void> {
  const to = await addressOf(db, trainer);
  if (!to) return;
  const who = trainer.trainerUserId ?? trainer.trainerSpeakerId;
  await db.transaction((tx) =>
    postMail(tx, {
      kind: 'trainer',
      to,
      subject: `${subject} – ${training.title}`,
      body: createElement(TrainerNotice, {
        title: training.title,
        paragraphs,
        link: appUrl + sessionAddress(training.slug, sessionId),
        appUrl,
      }),
      dedupeKey: `trainer-${occasion}:${who}`,
    }),
  );
}

/** A half-day as who teaches it goes by it: when, where, how to come in. */
export const sayTaught = (sitting: VisibleSitting): string =>
  [`${saySitting(sitting)}. ${sayPlace(sitting)}.`, sitting.visioUrl].filter(Boolean).join(' ');

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
