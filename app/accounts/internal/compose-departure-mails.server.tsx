import { and, desc, eq, gt } from 'drizzle-orm';

import { DepartureContested } from '#app/accounts/emails/departure-contested.tsx';
import { DepartureDeclared } from '#app/accounts/emails/departure-declared.tsx';
import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { libraryDepartures } from '#db/schema/accounts.ts';

import type { Composed } from './composed.ts';
import { makeEmailToken } from './email-tokens.server.ts';
import { findPerson, type Person } from './find-person.server.ts';
import { readLibraryName } from './read-library-name.server.ts';

/** « Avez-vous quitté votre bibliothèque ? »; none where it is settled already. */
export async function composeDeparture(
  tx: Transaction,
  { appUrl, clock }: Context,
  person: Person,
): Promise<Composed[]> {
  const now = clock();
  const [departure] = await tx
    .select()
    .from(libraryDepartures)
    .where(
      and(eq(libraryDepartures.userId, person.userId), gt(libraryDepartures.contestUntil, now)),
    )
    .orderBy(desc(libraryDepartures.leftAt))
    .limit(1);
  if (!departure?.contestUntil) return [];
  const declarer = departure.declaredById ? await findPerson(tx, departure.declaredById) : null;
  const token = await makeEmailToken(
    tx,
    { userId: person.userId, purpose: 'contestDeparture' },
    now,
  );
  const body = (
    <DepartureDeclared
      appUrl={appUrl}
      displayName={person.displayName}
      declarerName={declarer?.displayName ?? 'Le réseau'}
      libraryName={(await readLibraryName(tx, departure.libraryId)) ?? 'votre bibliothèque'}
      contestUntil={departure.contestUntil}
      link={`${appUrl}/compte/depart/${token}`}
    />
  );
  return [{ to: person.email, subject: 'Avez-vous quitté votre bibliothèque\u00A0?', body }];
}

/** To who had said it. */
export async function composeContest(
  tx: Transaction,
  { appUrl }: Context,
  person: Person,
  recipientId: string,
): Promise<Composed[]> {
  const recipient = await findPerson(tx, recipientId);
  if (!recipient || recipient.isErased || recipient.isSuspended) return [];
  const body = (
    <DepartureContested
      appUrl={appUrl}
      displayName={recipient.displayName}
      personName={person.displayName}
    />
  );
  const subject = `${person.displayName} travaille toujours dans sa bibliothèque`;
  return [{ to: recipient.email, subject, body }];
}
