import { eq } from 'drizzle-orm';

import { promiseInHours, remindAfterInHours } from '#app/help/vocabulary.ts';
import { typeset } from '#app/intake/internal/typeset.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { hourInMs, minuteInMs } from '#app/platform/durations.ts';
import { users } from '#db/schema/accounts.ts';
import { helpDutySlots } from '#db/schema/duty.ts';
import { helpOutcomes } from '#db/schema/answers.ts';
import { helpInvitations, helpResolutions } from '#db/schema/help-course.ts';
import { helpKnownThemes } from '#db/schema/help-settings.ts';
import { helpMessages, helpParticipants, helpQuestions, helpReactions } from '#db/schema/help.ts';
import { helpCannedAnswers } from '#db/schema/help-canned.ts';
import { helpReports } from '#db/schema/help-reports.ts';
import { sheets } from '#db/schema/sheets.ts';
import { themes } from '#db/schema/vocabularies.ts';

import { canned, knows, questions, type SeededQuestion } from './help-questions.ts';

/** ISO weekdays, hours. Nobody holds the 04 on Wednesday afternoon, nor on Saturday. */
const duty: [who: string, weekdays: number[], from: number, to: number][] = [
  ['mireille.aubert', [1, 3], 9, 12.5],
  ['mireille.aubert', [2], 9, 12],
  ['mireille.aubert', [2, 5], 14, 18],
  ['nadia.benali', [1, 2, 4, 5], 9, 12],
  ['nadia.benali', [4], 13, 18],
  ['yves.imbert', [2, 4], 9, 18],
  ['ines.arnaud', [1, 2, 3, 4, 5], 14, 17],
  ['karim.haddad', [2, 3, 5], 10, 12],
  ['lea.fontana', [6], 10, 17],
];

/** Writes a few conversations of the demonstration; nobody is told. Accounts and sheets come first. */
export async function seedHelp({ db, clock }: Pick<Context, 'db' | 'clock'>): Promise<void> {
  const now = clock();
  await db.transaction(async (tx) => {
    const themeRows = await tx.select({ id: themes.id, slug: themes.slug }).from(themes);
    const themeIds = new Map(themeRows.map(({ slug, id }) => [slug, id]));
    for (const [who, slugs] of Object.entries(knows)) {
      const { userId } = await findPerson(tx, who);
      const known = slugs.flatMap((slug) => themeIds.get(slug) ?? []);
      if (known.length)
        await tx.insert(helpKnownThemes).values(known.map((themeId) => ({ userId, themeId })));
    }
    for (const [who, weekdays, from, to] of duty) {
      const { userId } = await findPerson(tx, who);
      const range = { userId, startsAtMinute: from * 60, endsAtMinute: to * 60 };
      await tx.insert(helpDutySlots).values(weekdays.map((weekday) => ({ weekday, ...range })));
    }
    for (const [{ by, departementCode }, title, body] of canned) {
      const { userId } = await findPerson(tx, by);
      await tx.insert(helpCannedAnswers).values({
        ...(departementCode ? { departementCode } : { userId }),
        title: typeset(title),
        body: typeset(body),
        writtenById: userId,
        writtenAt: now,
      });
    }
    for (const seeded of questions) {
      const themeId = themeIds.get(seeded.theme);
      if (themeId !== undefined) await write(tx, seeded, themeId, now);
    }
  });
}

async function findPerson(tx: Transaction, who: string) {
  const [person] = await tx
    .select({ userId: users.id, libraryId: users.libraryId })
    .from(users)
    .where(eq(users.email, `${who}@demo.example`));
  if (!person) throw new Error(`Nobody in the demonstration is called « ${who} »`);
  return person;
}

async function write(tx: Transaction, seeded: SeededQuestion, themeId: number, now: Date) {
  const asker = await findPerson(tx, seeded.by);
  const askedAt = new Date(now.getTime() - seeded.hoursAgo * hourInMs);
  const later = (minutes: number) => new Date(askedAt.getTime() + minutes * minuteInMs);
  const answer = seeded.said.find(([by]) => by !== seeded.by);
  const taker = answer && (await findPerson(tx, answer[0]));
  const answeredAt = answer ? later(answer[1]) : null;
  const [sheet] = seeded.sheet
    ? await tx.select({ id: sheets.id }).from(sheets).where(eq(sheets.slug, seeded.sheet))
    : [];
  const lastMovedAt = later(seeded.said.at(-1)?.[1] ?? 0);
  const [question] = await tx
    .insert(helpQuestions)
    .values({
      askedById: asker.userId,
      clientKey: crypto.randomUUID(),
      libraryId: asker.libraryId,
      themeId,
      title: typeset(seeded.title),
      urgency: seeded.urgency,
      sheetId: sheet?.id ?? null,
      lastSequence: seeded.said.length,
      takenById: taker?.userId ?? null,
      takenAt: answeredAt,
      answeredAt,
      dueAt: new Date(askedAt.getTime() + promiseInHours * hourInMs),
      remindAt: new Date(askedAt.getTime() + remindAfterInHours[seeded.urgency] * hourInMs),
      lastMovedAt,
      createdAt: askedAt,
    })
    .returning({ id: helpQuestions.id });
  const questionId = question!.id;
  const readUpTo = seeded.said.length;
  const people = [asker, ...(taker ? [taker] : [])];
  await tx
    .insert(helpParticipants)
    .values(people.map(({ userId }) => ({ questionId, userId, readUpTo, joinedAt: askedAt })));
  for (const [place, [by, minutes, body, reactions = []]] of seeded.said.entries()) {
    const { userId: authorId } = await findPerson(tx, by);
    const [message] = await tx
      .insert(helpMessages)
      .values({
        questionId,
        sequence: place + 1,
        authorId,
        clientKey: crypto.randomUUID(),
        body: typeset(body),
        createdAt: later(minutes),
      })
      .returning({ id: helpMessages.id });
    for (const [who, kind] of reactions) {
      const { userId } = await findPerson(tx, who);
      await tx.insert(helpReactions).values({ messageId: message!.id, userId, kind });
    }
  }
  if (seeded.invites && taker)
    await tx.insert(helpInvitations).values({
      questionId,
      userId: (await findPerson(tx, seeded.invites)).userId,
      invitedById: taker.userId,
      invitedAt: new Date(lastMovedAt.getTime() + 120_000),
    });
  if (seeded.report)
    await tx.insert(helpReports).values({
      questionId,
      reportedById: asker.userId,
      message: typeset(seeded.report),
      filedAt: lastMovedAt,
    });
  if (seeded.isResolved) {
    const resolvedAt = new Date(lastMovedAt.getTime() + minuteInMs);
    await tx.insert(helpResolutions).values({ questionId, resolvedById: asker.userId, resolvedAt });
    if (seeded.thanks)
      await tx.insert(helpOutcomes).values({
        questionId,
        saidById: asker.userId,
        outcome: 'yes',
        words: typeset(seeded.thanks),
        saidAt: resolvedAt,
      });
  }
}
