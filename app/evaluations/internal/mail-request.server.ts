import { createElement } from 'react';

import { evaluationAddress, evaluationLinkAddress } from '#app/evaluations/addresses.ts';
import { EvaluationRequest } from '#app/evaluations/emails/evaluation-request.tsx';
import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { postMail } from '#app/platform/mail.server.ts';
import { hashToken, makeToken } from '#app/platform/tokens.server.ts';
import type { Addressee } from '#app/registrations/list-addressees.server.ts';
import { formatDate, quoted } from '#app/ui/format.ts';
import { evaluationLinks } from '#db/schema/evaluations.ts';

type Request = { id: string; expiresAt: Date; addressee: Addressee; isReminder: boolean };

/**
 * Writes to somebody who was at a session: a member is led to their page, who has no account gets a
 * link of their own, which serves once. A reminder brings another: hashes alone are kept.
 */
export async function mailRequest(
  tx: Transaction,
  { appUrl }: Pick<Context, 'appUrl'>,
  { id, expiresAt, addressee, isReminder }: Request,
): Promise<void> {
  const { to, toldAs, training, days, sessionId } = addressee;
  if (!to) return;
  const token = toldAs === 'member' ? null : makeToken();
  const isNew = await postMail(tx, {
    kind: 'evaluation-request',
    to,
    subject: `${isReminder ? 'Rappel\u00A0: votre' : 'Votre'} avis sur ${quoted(training.title)}`,
    body: createElement(EvaluationRequest, {
      title: training.title,
      days,
      until: formatDate(expiresAt),
      isReminder,
      link:
        appUrl +
        (token ? evaluationLinkAddress(token) : evaluationAddress(training.slug, sessionId)),
      appUrl,
    }),
    dedupeKey: `evaluation:${id}:${isReminder ? 'reminder' : 'request'}`,
  });
  if (isNew && token)
    await tx.insert(evaluationLinks).values({ requestId: id, tokenHash: hashToken(token) });
}
