import { randomUUID } from 'node:crypto';

import type { Database } from '#app/platform/database.server.ts';
import { openSession } from '#app/platform/session.server.ts';
import { users } from '#db/schema/accounts.ts';
import { helpParticipants, helpQuestions } from '#db/schema/help.ts';
import { themes } from '#db/schema/vocabularies.ts';

export type SettledMember = { userId: string; cookie: string };
export type SeatedMember = SettledMember & { questionId: string };

/** Members in good standing, each with a session of their own. */
export async function settleMembers(db: Database, count: number): Promise<SettledMember[]> {
  const now = new Date();
  const rows = await db
    .insert(users)
    .values(
      Array.from({ length: count }, (_, n) => ({
        email: `voix-${n}@banc.example`,
        displayName: `Voix ${n}`,
        passwordHash: 'x',
        charterVersion: '1',
        charterAcceptedAt: now,
        emailVerifiedAt: now,
        vouchedAt: now,
      })),
    )
    .returning({ userId: users.id });
  return Promise.all(
    rows.map(async ({ userId }) => {
      const { cookie } = await openSession(db, userId, null);
      return { userId, cookie: cookie.split(';')[0] ?? '' };
    }),
  );
}

/** Conversations under way, of so many members each. */
export async function seatMembers(
  db: Database,
  members: readonly SettledMember[],
  roomSize: number,
): Promise<SeatedMember[]> {
  const [theme] = await db.select({ id: themes.id }).from(themes).limit(1);
  const now = new Date();
  const rooms = Array.from({ length: members.length / roomSize }, (_, n) =>
    members.slice(n * roomSize, (n + 1) * roomSize),
  );
  const seated: SeatedMember[] = [];
  for (const room of rooms) {
    const [question] = await db
      .insert(helpQuestions)
      .values({
        askedById: room[0]!.userId,
        clientKey: randomUUID(),
        themeId: theme!.id,
        title: 'Qui a déjà relié un fonds local ?',
        urgency: 'today',
        takenById: room[1]!.userId,
        takenAt: now,
        answeredAt: now,
        dueAt: now,
        remindAt: now,
        remindedAt: now,
        lastMovedAt: now,
      })
      .returning({ id: helpQuestions.id });
    const questionId = question!.id;
    await db.insert(helpParticipants).values(room.map(({ userId }) => ({ questionId, userId })));
    seated.push(...room.map((member) => ({ ...member, questionId })));
  }
  return seated;
}
