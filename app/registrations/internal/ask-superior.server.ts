import { createElement } from 'react';

import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { postMail } from '#app/platform/mail.server.ts';
import { makeToken } from '#app/platform/tokens.server.ts';
import { agreementAddress } from '#app/registrations/addresses.ts';
import { RegistrationNotice } from '#app/registrations/emails/registration-notice.tsx';

import type { FoundRegistration } from './find-registrations.server.ts';
import { keepLinks } from './mail-gestures.server.ts';

/** Asks a superior for their agreement, once for each occasion, by a link of their own. */
export async function askSuperior(
  tx: Transaction,
  { appUrl }: Pick<Context, 'appUrl'>,
  found: FoundRegistration,
  occasion: string,
): Promise<void> {
  const { superiorEmail, dueAt, training, personName } = found;
  if (!superiorEmail || !dueAt) return;
  const token = makeToken();
  const isNew = await postMail(tx, {
    kind: 'registration-agreement',
    to: superiorEmail,
    subject: `${personName} demande à suivre «\u00A0${training.title}\u00A0»`,
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
  if (isNew)
    await keepLinks(tx, { ...found, to: superiorEmail }, [
      { purpose: 'agree', token, expiresAt: new Date(dueAt) },
    ]);
}
