import { type ReactElement } from 'react';

import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { postMail } from '#app/platform/mail.server.ts';
import { hashToken, makeToken } from '#app/platform/tokens.server.ts';
import { agreementAddress } from '#app/speakers/addresses.ts';
import type { SpeakerLinkPurpose } from '#app/speakers/vocabulary.ts';
import { speakerLinks } from '#db/schema/speakers.ts';

type Link = {
  speakerId: string;
  email: string;
  purpose: SpeakerLinkPurpose;
  expiresAt: Date;
  kind: string;
  subject: string;
  write: (link: string) => ReactElement;
};

/** Makes a link, keeps its hash, and writes to who shall hold it, in the same transaction. */
export async function sendLink(
  tx: Transaction,
  { clock, appUrl }: Pick<Context, 'clock' | 'appUrl'>,
  { speakerId, email, purpose, expiresAt, kind, subject, write }: Link,
): Promise<void> {
  const token = makeToken();
  const [row] = await tx
    .insert(speakerLinks)
    .values({
      speakerId,
      email,
      purpose,
      tokenHash: hashToken(token),
      expiresAt,
      createdAt: clock(),
    })
    .returning({ id: speakerLinks.id });
  await postMail(tx, {
    kind,
    to: email,
    subject,
    body: write(appUrl + agreementAddress(token)),
    dedupeKey: `speaker-link:${row!.id}`,
  });
}
