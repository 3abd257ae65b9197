import { eq } from 'drizzle-orm';
import { createElement } from 'react';
import type { z } from 'zod';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Conflict, NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { speakers } from '#db/schema/speakers.ts';

import { keepingUntil } from './asked-until.ts';
import { ProfileKept } from './emails/profile-kept.tsx';
import { agreementInput } from './inputs.ts';
import { findLink } from './internal/find-link.server.ts';
import { holdSpeaker, withId } from './internal/find-speaker.server.ts';
import { sendLink } from './internal/send-link.server.ts';
import { writeSearchWords } from './internal/write-search-words.server.ts';

/**
 * The speaker agrees to what they have read: it can be found from then on. Agreeing twice is
 * agreeing once. They receive the link by which they correct it, or take it back.
 * @throws {NotFound} for a link that opens nothing; {Conflict} where what is said has changed since
 * they read it.
 */
export async function agreeToProfile(context: Context, input: z.input<typeof agreementInput>) {
  const { token, revision } = parseInput(agreementInput, input);
  const { db, clock } = context;
  return db.transaction(async (tx) => {
    const { speakerId, email } = await findLink(tx, context, token);
    const found = await holdSpeaker(tx, withId(speakerId));
    if (!found) throw new NotFound();
    const { row } = found;
    if (row.agreedAt) return { slug: row.slug };
    if (row.revision !== revision)
      throw new Conflict('Ce qui est dit de vous vient de changer\u00A0: relisez, puis répondez.');
    const now = clock();
    await tx
      .update(speakers)
      .set({ agreedAt: now, agreedEmail: email, changedAt: now })
      .where(eq(speakers.id, speakerId));
    await writeSearchWords(tx, speakerId);
    const until = keepingUntil(now);
    await sendLink(tx, context, {
      speakerId,
      email,
      purpose: 'keeping',
      expiresAt: until,
      kind: 'speaker-kept',
      subject: 'Votre profil est en ligne\u00A0: gardez ce lien',
      write: (link) =>
        createElement(ProfileKept, { name: row.name, link, appUrl: context.appUrl, until }),
    });
    await recordDeed(tx, {
      actorId: null,
      action: 'agree-to-profile',
      targetKind: 'speaker',
      targetId: speakerId,
      detail: { revision },
    });
    return { slug: row.slug };
  });
}
