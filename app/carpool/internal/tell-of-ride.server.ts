import { createElement } from 'react';

import { carpoolAddress } from '#app/carpool/addresses.ts';
import { CarpoolNotice } from '#app/carpool/emails/carpool-notice.tsx';
import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { postMail } from '#app/platform/mail.server.ts';
import { formatDate, quoted } from '#app/ui/format.ts';

import type { FoundRide } from './find-rides.server.ts';

type Words = { occasion: string; subject: string; sentence: string; next?: string };

/** Writes to one of the two whom a ride is about, once for its occasion. */
export async function tellOfRide(
  tx: Transaction,
  { appUrl }: Pick<Context, 'appUrl'>,
  { ride, to }: { ride: FoundRide; to: 'driver' | 'rider' },
  { occasion, subject, sentence, next = '' }: Words,
): Promise<void> {
  const { training, startsAt, sessionId } = ride;
  const about = [quoted(training.title), startsAt && `le ${formatDate(startsAt)}`];
  await postMail(tx, {
    kind: 'carpool',
    to: ride[to].email,
    subject: `${subject} – ${training.title}`,
    body: createElement(CarpoolNotice, {
      title: subject,
      sentence: `${about.filter(Boolean).join(', ')}\u00A0: ${sentence}`,
      next,
      link: appUrl + carpoolAddress(training.slug, sessionId),
      appUrl,
    }),
    dedupeKey: `carpool:${ride.id}:${occasion}`,
  });
}
