import { randomUUID } from 'node:crypto';

import { eq, inArray } from 'drizzle-orm';

import { movingCode } from '#app/attendance/internal/moving-code.server.ts';
import { issueCertificates } from '#app/attendance/issue-certificates.server.ts';
import { createCourse } from '#app/courses/create-course.server.ts';
import { publishCourse } from '#app/courses/publish-course.server.ts';
import { writeStep } from '#app/courses/write-step.server.ts';
import { addDays, dayInMs, hourInMs } from '#app/platform/durations.ts';
import type { RegistrationState } from '#app/registrations/vocabulary.ts';
import { attendanceCodes, attendanceMarks } from '#db/schema/attendance.ts';
import { certificates } from '#db/schema/certificates.ts';
import { carpoolRides, carpoolShares } from '#db/schema/carpool.ts';
import { courses, courseSteps } from '#db/schema/courses.ts';
import { sessionMessages } from '#db/schema/desk.ts';
import { sessionDocuments } from '#db/schema/documents.ts';
import { evaluationAnswers, evaluationRequests } from '#db/schema/evaluations.ts';
import { libraries } from '#db/schema/libraries.ts';
import { registrations } from '#db/schema/registrations.ts';
import { sittingTrainers } from '#db/schema/sitting-trainers.ts';
import { communes } from '#db/schema/territories.ts';
import {
  trainingRequests,
  trainingRequestSessions,
  trainingRequestSupports,
} from '#db/schema/training-requests.ts';
import { trainings, trainingSessions, trainingSittings } from '#db/schema/trainings.ts';
import { themes } from '#db/schema/vocabularies.ts';

import { joinNetwork } from './community.ts';
import { nameTrainers } from './name-trainers.ts';
import type { Web } from './web.ts';

type Person = Awaited<ReturnType<typeof joinNetwork>>;

/** What stands in one place alone, so that it is known by whom it is read. */
export const secrets = {
  p: 'Savoir coudre un cahier',
  c: 'Repas partagé à midi',
  t: 'Ines Anime',
  v: 'visio.exemple.fr/salle-relier',
  q: 'Régime alimentaire',
  a: 'Sans gluten',
  n: 'ClaudeTemoin',
  e: 'claudetemoin-',
  l: 'Lou Vial',
  g: 'lou.vial@exemple.fr',
  s: 'chef.temoin@exemple.fr',
  d: 'Liste des outils',
  f: 'Corrigé des exercices',
  m: 'Apportez un tablier',
  w: 'Mot sans nom',
  k: '04 92 11 22 33',
  h: 'Brouillon bien gardé',
  x: 'Une étape à lire',
} as const;

/** Somebody in each role, and whom the tables are about: a witness, and a second trainer. */
export async function settleTrainingPeople(web: Web) {
  const { db } = web.house.database;
  const places = await db
    .select({
      id: libraries.id,
      slug: libraries.slug,
      kind: libraries.kind,
      of: communes.departementCode,
    })
    .from(libraries)
    .innerJoin(communes, eq(communes.code, libraries.communeCode));
  const named = (slug: string) => places.find((place) => place.slug === slug)?.id ?? '';
  const departmental = (code: string) =>
    places.find(({ kind, of }) => kind === 'departmental' && of === code)?.id ?? '';
  const forcalquier = named('mediatheque-de-forcalquier');
  const apt = named('mediatheque-ludotheque-municipale-apt');
  const join = (name: string, libraryId: string | null, more = {}) =>
    joinNetwork(db, { name, libraryId, ...more });
  const [theme] = await db.select({ id: themes.id }).from(themes).limit(1);
  return {
    themeId: theme?.id ?? 0,
    organiserId: departmental('04'),
    organiserSlug: places.find(({ id }) => id === departmental('04'))?.slug ?? '',
    forcalquier,
    apt,
    witness: await join(secrets.n, apt),
    ines: await join(secrets.t, apt),
    roles: {
      newcomer: await join('Lena', apt, { isVouched: false }),
      member: await join('Sacha', apt),
      participant: await join('Camille', apt),
      referent: await join('Rene', forcalquier, {
        grants: [{ role: 'libraryReferent', libraryId: forcalquier }],
      }),
      trainer: await join('Teo', apt),
      organiser: await join('Nora', departmental('04')),
      territory: await join('Tania', forcalquier, {
        grants: [{ role: 'territoryReferent', departementCode: '04' }],
      }),
      elsewhere: await join('Vera', departmental('83')),
      administrator: await join('Admin', null, { grants: [{}] }),
    } satisfies Record<string, Person>,
  };
}
export type TrainingPeople = Awaited<ReturnType<typeof settleTrainingPeople>>;
/** The columns of the tables, in their order. */
export const sceneRoles = [
  'visitor',
  'newcomer',
  'member',
  'participant',
  'referent',
  'trainer',
  'organiser',
  'territory',
  'elsewhere',
  'administrator',
] as const;
export type SceneRole = (typeof sceneRoles)[number];

/** When the session is: in a month, now, yesterday; `draft`: in a month too, and not announced. */
export type SceneState = 'open' | 'today' | 'over' | 'draft';

const startsIn: Record<SceneState, number> = {
  open: 30 * dayInMs,
  today: -hourInMs,
  over: -27 * hourInMs,
  draft: 40 * dayInMs,
};

/**
 * A session of two half-days that the departmental library of the 04 organises, with all that may be
 * read of it. Role `trainer` teaches the first, Ines the second.
 * @param place of role `participant`.
 */
export async function makeScene(
  web: Web,
  people: TrainingPeople,
  state: SceneState,
  place: RegistrationState = 'registered',
) {
  const { db } = web.house.database;
  const { organiser, participant, trainer, referent } = people.roles;
  const now = new Date();
  const after = (hours: number) => new Date(now.getTime() + startsIn[state] + hours * hourInMs);
  const today = now.toISOString().slice(0, 10);
  const slug = `relier-${randomUUID()}`;
  const isDraft = state === 'draft';
  const due = new Date(now.getTime() + 2 * hourInMs);
  return db.transaction(async (tx) => {
    // Nobody teaches two at once: they leave the sessions of scenes before.
    await tx
      .delete(sittingTrainers)
      .where(inArray(sittingTrainers.userId, [trainer.userId, people.ines.userId]));
    const [training] = await tx
      .insert(trainings)
      .values({
        slug,
        title: isDraft ? secrets.h : 'Relier un livre',
        prerequisites: secrets.p,
        audience: 'everyone',
        themeId: people.themeId,
        libraryId: people.organiserId,
        createdById: organiser.userId,
        changedAt: now,
        publishedAt: isDraft ? null : now,
      })
      .returning({ id: trainings.id });
    const [session] = await tx
      .insert(trainingSessions)
      .values({
        trainingId: training!.id,
        quota: 9,
        registrationOpensOn: addDays(today, -20),
        registrationClosesOn: addDays(today, state === 'open' || isDraft ? 20 : -5),
        costNote: secrets.c,
        questions: [{ id: 'q1', label: secrets.q, choices: [], isRequired: false }],
        createdById: organiser.userId,
        lastArrival: 3,
      })
      .returning({ id: trainingSessions.id });
    const sessionId = session!.id;
    const sittings = await tx
      .insert(trainingSittings)
      .values(
        [0, 1].map((n) => ({
          sessionId,
          startsAt: after(2 * n),
          endsAt: after(2 * n + 1.5),
          // On its day it is followed at a distance first.
          ...(n === (state === 'today' ? 1 : 0)
            ? {
                placeKind: 'elsewhere' as const,
                placeLabel: 'Salle des fêtes',
                communeCode: '04088',
              }
            : { placeKind: 'remote' as const }),
          visioUrl: `https://${secrets.v}`,
        })),
      )
      .returning({ id: trainingSittings.id });
    const [morning = '', afternoon = ''] = sittings.map(({ id }) => id);
    await nameTrainers(tx, { sittingId: morning }, trainer.userId);
    await nameTrainers(tx, { sittingId: afternoon }, people.ines.userId);
    if (isDraft) return { slug, sessionId, morning, afternoon, ...nothing };
    await tx
      .update(trainingSessions)
      .set({ announcedAt: now, announcedById: organiser.userId })
      .where(eq(trainingSessions.id, sessionId));
    const registered = { sessionId, status: 'employee' as const, changedAt: now };
    const placed = await tx
      .insert(registrations)
      .values([
        {
          ...registered,
          userId: people.witness.userId,
          registeredById: people.witness.userId,
          state: 'registered',
          arrival: 1,
          answers: { q1: secrets.a },
          superiorEmail: secrets.s,
        },
        {
          ...registered,
          userId: participant.userId,
          registeredById: participant.userId,
          state: place,
          dueAt: place === 'offered' || place === 'agreement' ? due : null,
          arrival: 2,
        },
        {
          ...registered,
          personName: secrets.l,
          personEmail: secrets.g,
          registeredById: referent.userId,
          state: place,
          dueAt: place === 'offered' || place === 'agreement' ? due : null,
          arrival: 3,
        },
      ])
      .returning({ id: registrations.id });
    const [witness = '', mine = '', lou = ''] = placed.map(({ id }) => id);
    const documents = await tx
      .insert(sessionDocuments)
      .values(
        (['before', 'after'] as const).map((moment) => ({
          sessionId,
          moment,
          title: moment === 'before' ? secrets.d : secrets.f,
          url: 'https://exemple.fr/document',
          addedById: organiser.userId,
          addedAt: now,
        })),
      )
      .returning({ id: sessionDocuments.id });
    await tx.insert(sessionMessages).values({
      sessionId,
      writtenById: organiser.userId,
      whom: 'registered',
      subject: secrets.m,
      body: 'En coton.',
      peopleCount: 2,
      clientKey: randomUUID(),
      sentAt: now,
    });
    const share = { sessionId, communeCode: '04088', contact: secrets.k, changedAt: now };
    const [offer, search] = await tx
      .insert(carpoolShares)
      .values([
        { ...share, userId: people.witness.userId, kind: 'offer', seats: 2 },
        { ...share, userId: people.ines.userId, kind: 'search', contact: 'ines@exemple.fr' },
        { ...share, userId: participant.userId, kind: 'search', contact: 'moi@exemple.fr' },
      ])
      .returning({ id: carpoolShares.id });
    const [ride] = await tx
      .insert(carpoolRides)
      .values({ offerId: offer!.id, searchId: search!.id, askedAt: now })
      .returning({ id: carpoolRides.id });
    const secret = randomUUID();
    if (state === 'today')
      await tx.insert(attendanceCodes).values({
        sittingId: morning,
        secret,
        shownById: organiser.userId,
        shownAt: now,
      });
    if (state === 'today')
      await tx.insert(attendanceMarks).values({
        sessionId,
        sittingId: morning,
        registrationId: witness,
        state: 'present',
        takenAt: now,
        clientKey: randomUUID(),
      });
    if (state === 'over') {
      await tx.insert(attendanceMarks).values(
        [witness, mine, lou].map((registrationId) => ({
          sessionId,
          sittingId: morning,
          registrationId,
          state: 'present' as const,
          takenAt: after(1),
          clientKey: randomUUID(),
        })),
      );
      await tx.insert(evaluationRequests).values({
        sessionId,
        registrationId: mine,
        askedAt: now,
        expiresAt: new Date(now.getTime() + dayInMs),
      });
      await tx.insert(evaluationAnswers).values(
        Array.from({ length: 5 }, () => ({
          sessionId,
          overall: 4,
          pace: 'right' as const,
          recommends: 'yes' as const,
          remarks: secrets.w,
        })),
      );
    }
    return {
      slug,
      sessionId,
      morning,
      afternoon,
      witness,
      mine,
      lou,
      documentId: documents[0]?.id ?? '',
      offerId: offer?.id ?? '',
      rideId: ride?.id ?? '',
      roomCode: movingCode(secret, now),
    };
  });
}
const nothing = {
  witness: '',
  mine: '',
  lou: '',
  documentId: '',
  offerId: '',
  rideId: '',
  /** On the screen of the room. */
  roomCode: '',
};
export type Scene = Awaited<ReturnType<typeof makeScene>>;

/** A course between professionals of the same library: a text, then a quiz. */
export async function makeCourse(web: Web, people: TrainingPeople, isPublished = true) {
  const { context } = people.roles.organiser;
  const { db } = web.house.database;
  const { slug } = await createCourse(context, {
    title: `Accueillir ${randomUUID().slice(0, 8)}`,
    audience: 'everyone',
    readers: 'professionals',
    minutes: 40,
    themeId: people.themeId,
    libraryId: people.organiserId,
  });
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text: secrets.x }] };
  const step = { slug, stepId: null, file: null, quizForm: {} };
  const text = { type: 'doc', content: [paragraph] };
  const { stepId } = await writeStep(context, { ...step, kind: 'text', title: 'Lire', text });
  const quizForm = {
    'questions.0.label': 'Combien ?',
    'questions.0.answers.0.label': 'Un',
    'questions.0.answers.0.explanation': 'Trop peu.',
    'questions.0.answers.1.label': 'Deux',
    'questions.0.answers.1.explanation': 'Tout juste.',
    'questions.0.answers.1.isRight': 'oui',
  };
  const quiz = await writeStep(context, { ...step, kind: 'quiz', title: 'Voir', quizForm });
  if (isPublished) await publishCourse(context, { slug });
  const [written] = await db
    .select({ content: courseSteps.content, revision: courses.revision })
    .from(courseSteps)
    .innerJoin(courses, eq(courses.id, courseSteps.courseId))
    .where(eq(courseSteps.id, quiz.stepId));
  const [question] = written?.content.quiz?.questions ?? [];
  const revision = String(written?.revision);
  return { slug, stepId, quizId: quiz.stepId, question, revision };
}

/** A request of the library of Apt, that `member` made and Forcalquier seconds; a draft beside it. */
export async function makeRequest(web: Web, people: TrainingPeople, isTied: boolean) {
  const scene = await makeScene(web, people, 'draft');
  const { db } = web.house.database;
  const { member, referent } = people.roles;
  const now = new Date();
  const [request] = await db
    .insert(trainingRequests)
    .values({
      clientKey: randomUUID(),
      authorId: member.userId,
      libraryId: people.apt,
      themeId: people.themeId,
      title: 'Apprendre à relier',
      reason: 'Les livres se défont.',
      audience: 'everyone',
      format: 'near',
      changedAt: now,
      openUntil: addDays(now.toISOString().slice(0, 10), 200),
    })
    .returning({ id: trainingRequests.id });
  const requestId = request!.id;
  await db.insert(trainingRequestSupports).values([
    { requestId, libraryId: people.apt, userId: member.userId, people: 2, changedAt: now },
    {
      requestId,
      libraryId: people.forcalquier,
      userId: referent.userId,
      people: 3,
      changedAt: now,
    },
  ]);
  if (isTied)
    await db.insert(trainingRequestSessions).values({
      requestId,
      sessionId: scene.sessionId,
      tiedById: people.roles.organiser.userId,
      tiedAt: now,
    });
  return { ...scene, requestId };
}

/** A session that is over, with its certificates. */
export async function makeCertified(web: Web, people: TrainingPeople) {
  const scene = await makeScene(web, people, 'over');
  const { slug, sessionId, witness } = scene;
  await issueCertificates(people.roles.organiser.context, { slug, sessionId });
  const [certificate] = await web.house.database.db
    .select({ code: certificates.code })
    .from(certificates)
    .where(eq(certificates.registrationId, witness));
  return { ...scene, code: certificate?.code ?? '' };
}

/** What a row of the tables is about. */
export type Subject = Scene & {
  course: Awaited<ReturnType<typeof makeCourse>>;
  requestId: string;
  /** Of the certificate of the witness. */
  code: string;
  people: TrainingPeople;
};
export type SubjectKind =
  | SceneState
  | 'offer'
  | 'certified'
  | 'course'
  | 'draft course'
  | 'request'
  | 'tied request'
  | 'nothing';

/** Makes what a row is about, and nothing else. */
export async function makeSubject(web: Web, people: TrainingPeople, kind: SubjectKind) {
  const scene = { slug: '', sessionId: '', morning: '', afternoon: '', ...nothing };
  const course = { slug: '', stepId: '', quizId: '', question: undefined, revision: '' };
  const empty: Subject = { ...scene, course, requestId: '', code: '', people };
  if (kind === 'nothing') return empty;
  if (kind === 'request' || kind === 'tied request')
    return { ...empty, ...(await makeRequest(web, people, kind === 'tied request')) };
  if (kind === 'course' || kind === 'draft course')
    return { ...empty, course: await makeCourse(web, people, kind === 'course') };
  if (kind === 'certified') return { ...empty, ...(await makeCertified(web, people)) };
  if (kind === 'offer') return { ...empty, ...(await makeScene(web, people, 'open', 'offered')) };
  return { ...empty, ...(await makeScene(web, people, kind)) };
}
