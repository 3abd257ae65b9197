import { eq } from 'drizzle-orm';
import { createElement } from 'react';

import type { Context } from '#app/platform/context.server.ts';
import { postMail } from '#app/platform/mail.server.ts';
import { registrations } from '#db/schema/registrations.ts';

import { RegistrationNotice } from './emails/registration-notice.tsx';
import { askSuperior } from './internal/ask-superior.server.ts';
import { findRegistrations } from './internal/find-registrations.server.ts';
import { writeConvocation } from './internal/write-convocation.server.ts';
import { gesturesOf, keepLinks } from './internal/mail-gestures.server.ts';
import { sayReason } from './say-reason.ts';
import { sayMove } from './say-move.ts';
import type { RegistrationState } from './vocabulary.ts';

type Moved = { registrationId: string; state: RegistrationState; movedAt: string };

/**
 * Tells who is concerned that a registration moved, unless it moved again since: by mail, once. A
 * superior gets their link; who has no account gets theirs, or is told through who registered them.
 */
export async function tellOfMove(
  context: Context,
  { registrationId, state, movedAt }: Moved,
  post: { from: string },
): Promise<void> {
  const { db, appUrl } = context;
  await db.transaction(async (tx) => {
    const [found] = await findRegistrations(tx, eq(registrations.id, registrationId));
    if (!found || found.state !== state || found.changedAt !== movedAt) return;
    const convocation = await writeConvocation(tx, context, found, post);
    const { subject, paragraphs } = sayMove(found);
    const occasion = `registration:${registrationId}:${state}:${movedAt}`;
    if (found.to) {
      const { links, ...gestures } = gesturesOf(found, appUrl);
      const isNew = await postMail(tx, {
        kind: 'registration',
        to: found.to,
        subject,
        body: createElement(RegistrationNotice, {
          title: found.training.title,
          paragraphs: [...paragraphs, ...(convocation?.paragraphs ?? [])],
          ...gestures,
          reason: sayReason(found),
          appUrl,
        }),
        dedupeKey: occasion,
        calendar: convocation?.calendar,
      });
      // Asked for twice, the first links stay the only ones.
      if (isNew) await keepLinks(tx, found, links);
    }
    if (state === 'agreement') await askSuperior(tx, context, found, occasion);
  });
}
