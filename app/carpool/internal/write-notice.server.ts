import { createElement } from 'react';

import { carpoolAddress } from '#app/carpool/addresses.ts';
import { CarpoolNotice } from '#app/carpool/emails/carpool-notice.tsx';
import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { postMail } from '#app/platform/mail.server.ts';
import { formatDate, quoted } from '#app/ui/format.ts';

export type RideWords = { occasion: string; subject: string; sentence: string; next?: string };

type About = {
  rideId: string;
  sessionId: string;
  startsAt: Date | null;
  training: { slug: string; title: string };
  /** The address of one of the two whom the ride is about. */
  to: string;
};

/** A mail about a ride to a session, once for its occasion. */
export async function writeNotice(
  tx: Transaction,
  { appUrl }: Pick<Context, 'appUrl'>,
  { rideId, sessionId, startsAt, training, to }: About,
  { occasion, subject, sentence, next = '' }: RideWords,
): Promise<void> {
  const about = [quoted(training.title), startsAt && `le ${formatDate(startsAt)}`];
  await postMail(tx, {
    kind: 'carpool',
    to,
    subject: `${subject} – ${training.title}`,
    body: createElement(CarpoolNotice, {
      title: subject,
      sentence: `${about.filter(Boolean).join(', ')}\u00A0: ${sentence}`,
      next,
      link: appUrl + carpoolAddress(training.slug, sessionId),
      appUrl,
    }),
    dedupeKey: `carpool:${rideId}:${occasion}`,
  });
}
