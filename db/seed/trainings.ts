import { and, eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { libraryDisplayName } from '#app/libraries/library-name.ts';
import { dayInMs } from '#app/platform/durations.ts';
import { readActor } from '#app/platform/session.server.ts';
import { notationToRichText } from '#app/sheets/notation-to-rich-text.ts';
import { announceSession } from '#app/trainings/announce-session.server.ts';
import { cancelSession } from '#app/trainings/cancel-session.server.ts';
import { createSession } from '#app/trainings/create-session.server.ts';
import { createTraining } from '#app/trainings/create-training.server.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { libraries } from '#db/schema/libraries.ts';
import { speakers } from '#db/schema/speakers.ts';
import { communes } from '#db/schema/territories.ts';
import { themes } from '#db/schema/vocabularies.ts';

import { findSeededMember } from './accounts.ts';
import { seedAttendance } from './attendance.ts';
import { seededQuestions, seedRegistrations } from './registrations.ts';
import { type SeededSession, seededTrainings } from './training-texts.ts';

/** Long before the first session of the demonstration: what is past was announced then. */
const longAgoInDays = 200;

/** Trainings with past, open, full and cancelled sessions; speakers and libraries come first. */
export async function seedTrainings(context: Context): Promise<void> {
  for (const { by, theme, organiser, sessions, programme, ...said } of seededTrainings) {
    const mine = await as(context, by);
    const { slug } = await createTraining(mine, {
      ...said,
      programme: notationToRichText(programme),
      themeId: await themeCalled(context, theme),
      libraryId: (await departmentalOf(context, organiser)).id,
    });
    for (const session of sessions) await seedSession(mine, slug, session);
  }
}

async function seedSession(context: Context, slug: string, session: SeededSession) {
  const now = context.clock().getTime();
  const day = (days: number) => toIsoDay(now + workingDay(now, days) * dayInMs);
  const before = { ...context, clock: () => new Date(now - longAgoInDays * dayInMs) };
  const place = session.at
    ? await libraryAt(context, session.at)
    : { library: '', libraryId: '', placeKind: 'remote' as const };
  const trainer = session.speaker
    ? { name: session.speaker, id: `s-${await slugOf(context, session.speaker)}` }
    : { name: nameOf(context) };
  const { sessionId } = await createSession(before, {
    slug,
    quota: session.quota,
    reserves: session.reserves ?? {},
    departementCodes: session.departements ?? [],
    registrationOpensOn: toIsoDay(
      now + (session.opensIn ?? Math.min(session.inDays - 60, -10)) * dayInMs,
    ),
    registrationClosesOn: toIsoDay(now + (session.inDays - 5) * dayInMs),
    cost: session.cost ?? '',
    costNote: session.costNote ?? '',
    needsAgreement: session.needsAgreement ?? false,
    mostPerLibrary: session.mostPerLibrary ?? '',
    questions: session.questions ? seededQuestions : [],
    sittings: session.halves.map(([after, from, to, topic], half) => ({
      ...place,
      day: day(session.inDays + after),
      from,
      to,
      topic,
      room: session.room ?? '',
      visioUrl: session.at ? '' : 'https://visio.exemple.fr/formation',
      trainers: [
        trainer,
        ...(half === 0 && session.firstHalfWith ? [{ name: session.firstHalfWith }] : []),
      ],
    })),
  });
  if (session.isDraft) return;
  await announceSession(before, { sessionId });
  await seedRegistrations(context, sessionId, session);
  if (session.attended) await seedAttendance(context, { slug, sessionId });
  if (session.cancelled) await cancelSession(context, { sessionId, reason: session.cancelled });
}

const nameOf = ({ actor }: Context) => (actor.kind === 'member' ? actor.displayName : '');

/** That many days from now, or the next day on which libraries work. */
function workingDay(now: number, days: number): number {
  const at = new Date(now + days * dayInMs);
  const isOff = /-(?:12-25|01-01)$/u.test(toIsoDay(at)) || at.getUTCDay() % 6 === 0;
  return isOff ? workingDay(now, days + 1) : days;
}

async function themeCalled({ db }: Context, slug: string): Promise<number> {
  const [theme] = await db.select().from(themes).where(eq(themes.slug, slug));
  if (!theme) throw new Error(`No theme is called « ${slug} »`);
  return theme.id;
}

async function slugOf({ db }: Context, name: string): Promise<string> {
  const [speaker] = await db
    .select({ slug: speakers.slug })
    .from(speakers)
    .where(eq(speakers.name, name));
  if (!speaker) throw new Error(`Nobody of the directory is called « ${name} »`);
  return speaker.slug;
}

async function departmentalOf({ db }: Context, departementCode: string) {
  const [found] = await db
    .select({ id: libraries.id })
    .from(libraries)
    .innerJoin(communes, eq(communes.code, libraries.communeCode))
    .where(and(eq(libraries.kind, 'departmental'), eq(communes.departementCode, departementCode)));
  if (!found) throw new Error(`No departmental library in ${departementCode}`);
  return found;
}

async function libraryAt({ db }: Context, slug: string) {
  const [found] = await db
    .select({ id: libraries.id, name: libraries.name, communeName: communes.name })
    .from(libraries)
    .innerJoin(communes, eq(communes.code, libraries.communeCode))
    .where(eq(libraries.slug, slug));
  if (!found) throw new Error(`No library is called « ${slug} »`);
  return {
    placeKind: 'library' as const,
    library: libraryDisplayName(found),
    libraryId: found.id,
  };
}

async function as(context: Context, who: string): Promise<Context> {
  const userId = await findSeededMember(context.db, `${who}@demo.example`);
  return { ...context, actor: await readActor(context.db, userId, null) };
}
