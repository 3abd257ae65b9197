import { createElement } from 'react';

import type { Member } from '#app/platform/actor.ts';
import { announce } from '#app/platform/announcements.server.ts';
import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { Conflict } from '#app/platform/errors.ts';
import { speakerNamed } from '#app/speakers/announcements.ts';
import { askedUntil } from '#app/speakers/asked-until.ts';
import { AgreementAsked } from '#app/speakers/emails/agreement-asked.tsx';
import { speakers } from '#db/schema/speakers.ts';

import { chooseSlug } from './choose-slug.server.ts';
import { nameWriter } from './name-writer.server.ts';
import { sendLink } from './send-link.server.ts';
import type { SettledSpeaker } from './settle-speaker.server.ts';
import { writeFees } from './write-fees.server.ts';
import { writeSearchWords } from './write-search-words.server.ts';

/**
 * Writes an entry that waits, and writes to who it describes, in the name of `by`.
 * @throws {Conflict} for somebody who is listed at this address already.
 */
export async function proposeSpeaker(
  tx: Transaction,
  context: Pick<Context, 'clock' | 'appUrl'>,
  { columns, fees }: SettledSpeaker,
  by: Member,
): Promise<{ slug: string }> {
  const now = context.clock();
  const slug = await chooseSlug(tx, columns.name);
  const [row] = await tx
    .insert(speakers)
    .values({ ...columns, slug, createdById: by.userId, changedAt: now, askedAt: now })
    .onConflictDoNothing()
    .returning({ id: speakers.id });
  if (!row) throw new Conflict('Ce nom est déjà dans l’annuaire, ou en attente, à cette adresse.');
  await writeFees(tx, row.id, fees);
  await writeSearchWords(tx, row.id);
  const until = askedUntil(now);
  const writer = await nameWriter(tx, by);
  await sendLink(tx, context, {
    speakerId: row.id,
    email: columns.email,
    purpose: 'agreement',
    expiresAt: until,
    kind: 'speaker-agreement',
    subject: 'Votre accord pour figurer dans l’annuaire des bibliothèques',
    write: (link) =>
      createElement(AgreementAsked, {
        name: columns.name,
        by: writer,
        link,
        appUrl: context.appUrl,
        until,
        isReminder: false,
      }),
  });
  await announce(tx, speakerNamed, { speakerId: row.id });
  await recordDeed(tx, {
    actorId: by.userId,
    action: 'add-speaker',
    targetKind: 'speaker',
    targetId: row.id,
  });
  return { slug };
}
