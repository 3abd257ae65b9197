import { and, eq, isNull } from 'drizzle-orm';

import { AbsentKeeper } from '#app/accounts/emails/absent-keeper.tsx';
import { Inactivity } from '#app/accounts/emails/inactivity.tsx';
import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { postMail } from '#app/platform/mail.server.ts';
import { roleGrants, users } from '#db/schema/accounts.ts';

import type { Absent } from './last-visit.server.ts';

type Notice = { step: 'first' | 'last'; closesAt: Date; onlyKept: string[] };

/** Writes to who comes no more. */
export async function tellAbsent(
  tx: Transaction,
  { appUrl }: Context,
  { userId, email, displayName, visitedAt }: Absent,
  { step, closesAt, onlyKept }: Notice,
): Promise<void> {
  await postMail(tx, {
    kind: `inactivity-${step}`,
    to: email,
    subject:
      onlyKept.length > 0
        ? 'Vous n’êtes plus venu depuis longtemps'
        : 'Votre compte va se fermer, faute de visite',
    body: (
      <Inactivity
        appUrl={appUrl}
        displayName={displayName}
        visitedAt={visitedAt}
        closesAt={closesAt}
        isLast={step === 'last'}
        onlyKept={onlyKept}
      />
    ),
    dedupeKey: `inactivity-${step}:${userId}:${visitedAt.toISOString()}`,
  });
}

/** Tells the administrators that somebody's account stays open only because nobody else does it. */
export async function tellAdministrators(
  tx: Transaction,
  { appUrl }: Context,
  absent: Absent,
  onlyKept: string[],
): Promise<void> {
  const administrators = await tx
    .selectDistinct({ userId: users.id, email: users.email, displayName: users.displayName })
    .from(users)
    .innerJoin(roleGrants, eq(roleGrants.userId, users.id))
    .where(
      and(eq(roleGrants.role, 'administrator'), isNull(users.suspendedAt), isNull(users.erasedAt)),
    );
  for (const { userId, email, displayName } of administrators)
    await postMail(tx, {
      kind: 'absent-keeper',
      to: email,
      subject: `${absent.displayName} ne vient plus\u00A0: nommez quelqu’un d’autre`,
      body: (
        <AbsentKeeper
          appUrl={appUrl}
          displayName={displayName}
          absentId={absent.userId}
          absentName={absent.displayName}
          visitedAt={absent.visitedAt}
          onlyKept={onlyKept}
        />
      ),
      dedupeKey: `absent-keeper:${absent.userId}:${absent.visitedAt.toISOString()}:${userId}`,
    });
}
