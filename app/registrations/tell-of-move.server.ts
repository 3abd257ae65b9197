import { eq } from 'drizzle-orm';
import { createElement } from 'react';

import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { postMail } from '#app/platform/mail.server.ts';
import { hashToken, makeToken } from '#app/platform/tokens.server.ts';
import { registrationLinks, registrations } from '#db/schema/registrations.ts';

import { agreementAddress, myRegistrationsAddress } from './addresses.ts';
import { RegistrationNotice } from './emails/registration-notice.tsx';
import { type FoundRegistration, findRegistrations } from './internal/find-registrations.server.ts';
import { sayMove } from './say-move.ts';
import type { RegistrationState } from './vocabulary.ts';

type Moved = { registrationId: string; state: RegistrationState; movedAt: string };

/**
 * Tells who is concerned that a registration moved, unless it moved again since: by mail, once. A
 * superior gets their link; who has no account is told through who registered them.
 */
export async function tellOfMove(
  context: Context,
  { registrationId, state, movedAt }: Moved,
): Promise<void> {
  const { db, appUrl } = context;
  await db.transaction(async (tx) => {
    const [found] = await findRegistrations(tx, eq(registrations.id, registrationId));
    if (!found || found.state !== state || found.changedAt !== movedAt) return;
    const { subject, paragraphs } = sayMove(found);
    const occasion = `registration:${registrationId}:${state}:${movedAt}`;
    if (found.to)
      await postMail(tx, {
        kind: 'registration',
        to: found.to,
        subject,
        body: createElement(RegistrationNotice, {
          title: found.training.title,
          paragraphs,
          gesture: state === 'offered' ? 'Répondre' : 'Voir mes inscriptions',
          link: appUrl + myRegistrationsAddress,
          reason: 'Vous recevez ce message parce que vous avez demandé une place.',
          appUrl,
        }),
        dedupeKey: occasion,
      });
    if (state === 'agreement') await askSuperior(tx, context, found, occasion);
  });
}

async function askSuperior(
  tx: Transaction,
  { appUrl }: Context,
  found: FoundRegistration,
  occasion: string,
) {
  const { superiorEmail, dueAt, training, personName, id } = found;
  if (!superiorEmail || !dueAt) return;
  const token = makeToken();
  const isNew = await postMail(tx, {
    kind: 'registration-agreement',
    to: superiorEmail,
    subject: `${personName} demande à suivre « ${training.title} »`,
    body: createElement(RegistrationNotice, {
      title: training.title,
      paragraphs: [
        `${personName} demande votre accord pour suivre cette formation, ${found.days}.`,
        `Une place est gardée jusqu’au ${found.dueWords}. Sans réponse, elle passe à la personne suivante.`,
      ],
      gesture: 'Répondre',
      link: appUrl + agreementAddress(token),
      reason: `Vous recevez ce message parce que ${personName} vous a nommé responsable. Le lien est pour vous seul.`,
      appUrl,
    }),
    dedupeKey: `${occasion}:superior`,
  });
  // Asked for twice, the first link stays the only one.
  if (!isNew) return;
  await tx.insert(registrationLinks).values({
    registrationId: id,
    purpose: 'agree',
    tokenHash: hashToken(token),
    email: superiorEmail,
    expiresAt: new Date(dueAt),
  });
}
