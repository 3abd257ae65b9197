import { randomUUID } from 'node:crypto';

import { eq } from 'drizzle-orm';

import { visitor } from '#app/platform/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { readActor } from '#app/platform/session.server.ts';
import { answerNotice } from '#app/gaps/answer-notice.server.ts';
import { postNotice } from '#app/gaps/post-notice.server.ts';
import { dayInMs } from '#app/platform/durations.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { users } from '#db/schema/accounts.ts';
import { unmetSearches } from '#db/schema/gaps.ts';

/** Two libraries look for somebody, one has an answer: accounts and speakers come first. */
export async function seedGaps(context: Context): Promise<void> {
  const inDays = (days: number) => toIsoDay(context.clock().getTime() + days * dayInMs);
  const { noticeId } = await postNotice(await as(context, 'sacha'), {
    clientKey: randomUUID(),
    need: 'un atelier d’observation du ciel en plein jour, avec deux classes de CM2',
    discipline: 'scientist',
    departementCode: '84',
    place: 'Apt',
    startsOn: inDays(75),
    endsOn: inDays(80),
    openUntil: inDays(50),
  });
  await answerNotice(await as(context, 'camille'), {
    noticeId,
    speaker: 'ines-marcadet',
    note: 'Elle a une lunette solaire, et revient dans le secteur en tournée.',
  });
  await postNotice(await as(context, 'nora'), {
    clientKey: randomUUID(),
    need: 'initier une équipe de bénévoles à la reliure et à la petite réparation',
    discipline: 'craftsperson',
    departementCode: '83',
    place: 'Draguignan',
  });
  await context.db.insert(unmetSearches).values([
    { day: inDays(-3), ...asked, discipline: 'gameHost', departementCode: '05', times: 4 },
    { day: inDays(-12), ...asked, discipline: 'filmmaker', format: 'workshop', times: 2 },
  ]);
}

const asked = { discipline: '', format: '', theme: '', departementCode: '' };

async function as(context: Context, who: string): Promise<Context> {
  const [user] = await context.db
    .select({ id: users.id })
    .from(users)
    .where(eq(users.email, `${who}@demo.example`));
  return { ...context, actor: user ? await readActor(context.db, user.id, null) : visitor };
}
