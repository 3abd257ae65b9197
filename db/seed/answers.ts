import { eq, sql } from 'drizzle-orm';

import { typeset } from '#app/intake/internal/typeset.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { dayInMs } from '#app/platform/durations.ts';
import { slugOf } from '#app/sheets/slug.ts';
import { users } from '#db/schema/accounts.ts';
import { answerAuthors, answerOpinions, answers, answerVersions } from '#db/schema/answers.ts';
import { helpQuestions } from '#db/schema/help.ts';
import { sheets } from '#db/schema/sheets.ts';
import { themes } from '#db/schema/vocabularies.ts';

import { type SeededAnswer, seededAnswers } from './answer-texts.ts';

/**
 * Published answers of the demonstration, whose conversations are long forgotten, and one text that
 * waits for Camille's agreement. Accounts, themes and conversations come first.
 */
export async function seedAnswers({ db, clock }: Pick<Context, 'db' | 'clock'>): Promise<void> {
  const now = clock();
  await db.transaction(async (tx) => {
    const themeIds = new Map(
      (await tx.select().from(themes)).map(({ slug, id }) => [slug, id] as const),
    );
    const userIds = new Map(
      (await tx.select().from(users)).map(({ email, id }) => [email.split('@')[0] ?? '', id]),
    );
    const idOf = (who: string) => {
      const userId = userIds.get(who);
      if (!userId) throw new Error(`Nobody in the demonstration is called « ${who} »`);
      return userId;
    };
    for (const seeded of seededAnswers) {
      const themeId = themeIds.get(seeded.theme);
      if (themeId === undefined) throw new Error(`No theme is called « ${seeded.theme} »`);
      const at = new Date(now.getTime() - seeded.daysAgo * dayInMs);
      const [writerId, otherId] = [idOf(seeded.by[0]), idOf(seeded.by[1])];
      const [sheet] = seeded.sheet
        ? await tx.select({ id: sheets.id }).from(sheets).where(eq(sheets.slug, seeded.sheet))
        : [];
      const sheetId = sheet?.id ?? null;
      const answerId = await propose(tx, { seeded, themeId, writerId, otherId, at, sheetId });
      await publish(tx, answerId, {
        slug: slugOf(seeded.title),
        otherId,
        certifierId: seeded.certifiedBy ? idOf(seeded.certifiedBy) : null,
        at,
      });
    }
    await proposeToCamille(tx, { camilleId: idOf('camille'), noraId: idOf('nora'), now });
  });
}

type Proposed = {
  seeded: Pick<SeededAnswer, 'title' | 'body' | 'scope'>;
  themeId: number;
  writerId: string;
  otherId: string;
  at: Date;
  questionId?: string;
  sheetId?: string | null;
};

async function propose(
  tx: Transaction,
  { seeded, themeId, writerId, otherId, at, questionId, sheetId }: Proposed,
): Promise<string> {
  const text = {
    title: typeset(seeded.title),
    body: typeset(seeded.body),
    themeId,
    scope: seeded.scope ?? ('public' as const),
  };
  const [row] = await tx
    .insert(answers)
    .values({ ...text, questionId, sheetId, proposedById: writerId, proposedAt: at, changedAt: at })
    .returning({ id: answers.id });
  const answerId = row!.id;
  await tx
    .insert(answerAuthors)
    .values([writerId, otherId].map((userId) => ({ answerId, userId })));
  await tx
    .insert(answerVersions)
    .values({ answerId, number: 1, ...text, writtenById: writerId, writtenAt: at });
  return answerId;
}

async function publish(
  tx: Transaction,
  answerId: string,
  {
    slug,
    otherId,
    certifierId,
    at,
  }: { slug: string; otherId: string; certifierId: string | null; at: Date },
) {
  await tx
    .insert(answerOpinions)
    .values({ answerId, number: 1, userId: otherId, kind: 'agreed', saidAt: at });
  await tx
    .update(answers)
    .set({
      slug,
      publishedAt: at,
      confirmedAt: at,
      confirmedById: otherId,
      certifiedAt: certifierId ? at : null,
      certifiedById: certifierId,
    })
    .where(eq(answers.id, answerId));
}

async function proposeToCamille(
  tx: Transaction,
  { camilleId, noraId, now }: { camilleId: string; noraId: string; now: Date },
) {
  const [question] = await tx
    .select()
    .from(helpQuestions)
    .where(
      sql`${helpQuestions.askedById} = ${camilleId} and ${helpQuestions.title} like '%albums en tissu%'`,
    );
  if (!question) return;
  await propose(tx, {
    seeded: {
      title: question.title,
      body: 'À 30 degrés dans un filet, sans adoucissant, séchés à plat.\n\nDeux jeux suffisent : un qui sèche, un qui sort.',
    },
    themeId: question.themeId,
    writerId: noraId,
    otherId: camilleId,
    at: new Date(now.getTime() - dayInMs),
    questionId: question.id,
  });
}
