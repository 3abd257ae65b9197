import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import type { Actor } from '#app/platform/actor.ts';
import { visitor } from '#app/platform/actor.ts';
import { Conflict, Forbidden, InvalidInput, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { announceSession } from '#app/trainings/announce-session.server.ts';
import { cancelSession } from '#app/trainings/cancel-session.server.ts';
import { closeSession } from '#app/trainings/close-session.server.ts';
import { copySession } from '#app/trainings/copy-session.server.ts';
import { createSession } from '#app/trainings/create-session.server.ts';
import { createTraining } from '#app/trainings/create-training.server.ts';
import type { CreateSessionInput } from '#app/trainings/inputs.ts';
import { openSession } from '#app/trainings/open-session.server.ts';
import { canKeepSession, canOrganise, canReadSession } from '#app/trainings/policy.ts';
import { parseSessionQuery } from '#app/trainings/query.ts';
import { readTraining } from '#app/trainings/read-training.server.ts';
import { replaceTrainer } from '#app/trainings/replace-trainer.server.ts';
import { reviseSession } from '#app/trainings/revise-session.server.ts';
import { reviseTraining } from '#app/trainings/revise-training.server.ts';
import { searchSessions } from '#app/trainings/search-sessions.server.ts';
import { tellOfReplacement } from '#app/trainings/tell-of-replacement.server.ts';
import { writeSessionsCalendar } from '#app/trainings/write-sessions-calendar.ts';
import { sessionStates } from '#app/trainings/vocabulary.ts';
import { libraries } from '#db/schema/libraries.ts';
import { mails } from '#db/schema/platform.ts';
import { registrations } from '#db/schema/registrations.ts';
import { trainingSessions, trainingSittings } from '#db/schema/trainings.ts';
import { announced as toldOf } from '#tests/support/announced.ts';
import { contextFor, joinNetwork, settleTerritory } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';
import { makeMember } from '#tests/support/member.ts';
import { trainersOf } from '#tests/support/name-trainers.ts';

const database = useDatabase();
const now = () => new Date('2026-11-21T10:00:00Z');
type Person = Awaited<ReturnType<typeof joinNetwork>>;
let place: Awaited<ReturnType<typeof settleTerritory>>;
let departmentalId = '';
let nora: Person;
let camille: Person;

const at = (person: Person, clock = now) => ({ ...person.context, clock });
const stranger = () => contextFor(database.current.db, visitor, now);

beforeAll(async () => {
  const { db } = database.current;
  place = await settleTerritory(db);
  const [made] = await db
    .insert(libraries)
    .values({
      slug: 'bd',
      name: 'Médiathèque départementale',
      communeCode: '04088',
      kind: 'departmental',
    })
    .returning({ id: libraries.id });
  departmentalId = made!.id;
  nora = await joinNetwork(db, { name: 'Nora', libraryId: departmentalId });
  camille = await joinNetwork(db, { name: 'Camille', libraryId: place.forcalquierId });
});

const write = async (title: string) =>
  createTraining(at(nora), {
    title,
    summary: 'Une journée pour oser.',
    aims: 'Brancher\nEssayer',
    audience: 'everyone',
    prerequisites: 'Aucun.',
    themeId: place.themeId,
    libraryId: departmentalId,
  });
const half = (day: string, from = '09:00', to = '12:00', more = {}) => ({
  day,
  from,
  to,
  placeKind: 'elsewhere' as const,
  placeLabel: 'Salle des fêtes',
  commune: 'Apt',
  ...more,
});
const wish = (slug: string, more: Partial<CreateSessionInput> = {}): CreateSessionInput => ({
  slug,
  quota: 10,
  registrationOpensOn: '2026-11-01',
  registrationClosesOn: '2027-01-10',
  sittings: [half('2027-01-14'), half('2027-01-21')],
  ...more,
});
const session = async (title: string, more: Partial<CreateSessionInput> = {}) => {
  const { slug } = await write(title);
  const { sessionId } = await createSession(at(nora), wish(slug, more));
  return { slug, sessionId };
};
const announced = async (title: string, more: Partial<CreateSessionInput> = {}) => {
  const made = await session(title, more);
  await announceSession(at(nora), made);
  return made;
};
const fill = (sessionId: string, count: number, from = 1) =>
  database.current.db.insert(registrations).values(
    Array.from({ length: count }, (_, i) => ({
      sessionId,
      personName: `Personne ${from + i}`,
      status: 'employee' as const,
      registeredById: nora.userId,
      state: 'registered' as const,
      arrival: from + i,
      changedAt: now(),
    })),
  );
const stateOf = async (slug: string, clock = now) =>
  (await readTraining(at(nora, clock), { slug })).sessions.map(({ state }) => state);
const search = (words: string, as: Parameters<typeof searchSessions>[0] = stranger()) =>
  searchSessions(as, parseSessionQuery(new URLSearchParams(words)));

describe('who organises and reads', () => {
  const library = { libraryId: 'L', isDepartmental: false, departementCode: '83' };
  const departmental = { ...library, isDepartmental: true };
  const grant = (role: 'libraryReferent' | 'territoryReferent' | 'administrator', more = {}) => [
    { role, libraryId: null, departementCode: null, ...more },
  ];
  const people: [string, Actor, keeps: boolean, keepsDepartmental: boolean][] = [
    ['visitor', visitor, false, false],
    ['newcomer', makeMember({ libraryId: 'L', isVouched: false }), false, false],
    ['member', makeMember({ libraryId: 'M' }), false, false],
    ['colleague', makeMember({ libraryId: 'L' }), false, true],
    ['referent', makeMember({ grants: grant('libraryReferent', { libraryId: 'L' }) }), true, true],
    [
      'territory',
      makeMember({ grants: grant('territoryReferent', { departementCode: '83' }) }),
      true,
      true,
    ],
    [
      'other territory',
      makeMember({ grants: grant('territoryReferent', { departementCode: '04' }) }),
      false,
      false,
    ],
    ['administrator', makeMember({ grants: grant('administrator') }), true, true],
  ];
  test.each(people)('%s', (_who, actor, keeps, keepsDepartmental) => {
    expect(canOrganise(actor, library)).toBe(keeps);
    expect(canOrganise(actor, departmental)).toBe(keepsDepartmental);
    for (const state of sessionStates) {
      const facts = { state, trainerUserIds: [] };
      expect(canReadSession(actor, library, facts)).toBe(state !== 'draft' || keeps);
      expect(canKeepSession(actor, library, facts)).toBe(
        keeps && state !== 'held' && state !== 'cancelled',
      );
    }
  });

  test('a trainer reads the draft of what they teach, and keeps nothing', () => {
    const actor = makeMember();
    const facts = { state: 'draft' as const, trainerUserIds: [actor.userId] };
    expect(canReadSession(actor, library, facts)).toBe(true);
    expect(canKeepSession(actor, library, facts)).toBe(false);
  });

  test('what was not announced is nobody else’s, what is professional is not a visitor’s', async () => {
    const { slug, sessionId } = await session('Reliure discrète', {
      cost: '15',
      sittings: [
        {
          day: '2027-01-14',
          from: '9:00',
          to: '12:00',
          placeKind: 'remote',
          visioUrl: 'https://visio.example.org/secret',
          trainers: [{ name: 'Nora' }],
        },
      ],
    });
    await expect(readTraining(stranger(), { slug })).rejects.toThrow(NotFound);
    await expect(readTraining(at(camille), { slug })).rejects.toThrow(NotFound);
    await expect(announceSession(at(camille), { sessionId })).rejects.toThrow(NotFound);
    expect((await search('q=reliure discrete')).total).toBe(0);
    await announceSession(at(nora), { sessionId });
    const seen = async (who: Parameters<typeof readTraining>[0]) =>
      JSON.stringify(await readTraining(who, { slug }));
    expect(await seen(stranger())).not.toMatch(/secret|1500|Aucun\.|Nora/u);
    expect(await seen(at(camille))).toMatch(/1500.*Nora|Nora.*1500/u);
    expect(await seen(at(camille))).not.toContain('secret');
    expect(await seen(at(nora))).toContain('secret');
    expect(JSON.stringify(await search('q=reliure'))).not.toMatch(/secret|1500|Nora/u);
    await expect(cancelSession(at(camille), { sessionId, reason: 'Non.' })).rejects.toThrow(
      Forbidden,
    );
  });

  test('nobody writes in the name of a library that is not theirs', async () => {
    await expect(
      createTraining(at(camille), {
        title: 'Une formation',
        audience: 'everyone',
        themeId: place.themeId,
        libraryId: departmentalId,
      }),
    ).rejects.toThrow(Forbidden);
    await expect(
      createTraining(at(nora), {
        title: 'Une formation',
        audience: 'everyone',
        themeId: place.themeId,
        libraryId: place.aptId,
      }),
    ).rejects.toThrow(InvalidInput);
  });
});

describe('a session', () => {
  test('goes through its states by the clock and by who keeps it', async () => {
    const { slug, sessionId } = await session('États', {
      quota: 2,
      registrationOpensOn: '2026-12-01',
    });
    expect(await stateOf(slug)).toEqual(['draft']);
    await announceSession(at(nora), { sessionId });
    expect(await stateOf(slug)).toEqual(['announced']);
    await openSession(at(nora), { sessionId });
    expect(await stateOf(slug)).toEqual(['open']);
    await fill(sessionId, 2);
    expect(await stateOf(slug)).toEqual(['full']);
    await closeSession(at(nora), { sessionId });
    expect(await stateOf(slug)).toEqual(['closed']);
    await expect(announceSession(at(nora), { sessionId })).rejects.toThrow(Conflict);
    const after = () => new Date('2027-02-01T10:00:00Z');
    expect(await stateOf(slug, after)).toEqual(['held']);
    await expect(
      cancelSession(at(nora, after), { sessionId, reason: 'Trop tard' }),
    ).rejects.toThrow(Conflict);
    await cancelSession(at(nora), { sessionId, reason: 'Formatrice souffrante' });
    expect(await stateOf(slug)).toEqual(['cancelled']);
  });

  test('is never over its quota, whoever writes', async () => {
    const { sessionId } = await announced('Quota', { quota: 2 });
    await fill(sessionId, 2);
    await expect(fill(sessionId, 1, 3)).rejects.toThrow();
    const { db } = database.current;
    await db
      .update(registrations)
      .set({ state: 'cancelled' })
      .where(eq(registrations.sessionId, sessionId));
    const [row] = await db
      .select()
      .from(trainingSessions)
      .where(eq(trainingSessions.id, sessionId));
    expect(row?.placesTaken).toBe(0);
    await fill(sessionId, 2, 4);
    const slug = (await readSlug(sessionId)) ?? '';
    await expect(reviseSession(at(nora), { ...wish(slug), sessionId, quota: 1 })).rejects.toThrow(
      /déjà inscrites/u,
    );
  });

  test('two who book one trainer at the same hours at once: one has them', async () => {
    const mine = { trainers: [{ name: 'nora' }] };
    const [a, b] = await Promise.all([write('Double A'), write('Double B')]);
    const done = await Promise.allSettled(
      [a, b].map(({ slug }) =>
        createSession(
          at(nora),
          wish(slug, { sittings: [half('2027-03-02', '09:00', '12:00', mine)] }),
        ),
      ),
    );
    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const refused = done.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect((refused.reason as InvalidInput).fields['sittings.0.trainers.0.name']?.[0]).toMatch(
      /^Nora anime déjà «\u00A0Double [AB]\u00A0», mardi 2 mars 2027, de 9\u00A0h à 12\u00A0h\.$/u,
    );
    // Side by side is no clash.
    await createSession(
      at(nora),
      wish(b.slug, { sittings: [half('2027-03-02', '12:00', '15:00', mine)] }),
    );
  });

  test('a room is taken once, and is free again once the session is called off', async () => {
    const there = {
      placeKind: 'library' as const,
      library: 'Médiathèque La Boiserie, Forcalquier',
      libraryId: place.forcalquierId,
      room: 'Salle Giono',
    };
    const sittings = [half('2027-03-09', '09:00', '12:00', there)];
    const first = await announced('Salle un', { sittings });
    const { slug } = await write('Salle deux');
    await expect(
      createSession(at(nora), wish(slug, { sittings: [{ ...sittings[0]!, room: 'salle giono' }] })),
    ).rejects.toThrow(/salle est déjà prise/u);
    await cancelSession(at(nora), { ...first, reason: 'Dégât des eaux' });
    await createSession(at(nora), wish(slug, { sittings }));
  });

  test('keeps its half-days’ identity when it moves, and their hours over a change of clocks', async () => {
    const { slug, sessionId } = await announced('Heures', {
      sittings: [half('2027-03-22'), half('2027-03-29')],
    });
    const [before] = (await readTraining(at(nora), { slug })).sessions;
    expect(before?.sittings.map(({ startsAt }) => startsAt)).toEqual([
      '2027-03-22T08:00:00.000Z',
      '2027-03-29T07:00:00.000Z',
    ]);
    const [one, two] = before!.sittings;
    // They change places, in one go.
    await reviseSession(at(nora), {
      ...wish(slug),
      sessionId,
      sittings: [
        { ...half('2027-03-29'), sittingId: one!.id },
        { ...half('2027-03-22'), sittingId: two!.id },
      ],
    });
    const [after] = (await readTraining(at(nora), { slug })).sessions;
    expect(after?.sittings.map(({ id }) => id)).toEqual([two!.id, one!.id]);
    const { count } = await copySession(at(nora), { sessionId, everyWeeks: 30, times: 2 });
    expect(count).toBe(2);
    const copies = (await readTraining(at(nora), { slug })).sessions;
    expect(copies.map(({ startsAt }) => startsAt)).toEqual([
      '2027-03-22T08:00:00.000Z',
      '2027-10-18T07:00:00.000Z',
      '2028-05-15T07:00:00.000Z',
    ]);
  });

  test.each([
    [{ quota: 0 }, 'quota'],
    [{ quota: 10, reserves: { '04': 8, '84': 3 } }, 'reserves'],
    [{ registrationOpensOn: '2027-02-01' }, 'registrationClosesOn'],
    [{ registrationClosesOn: '2027-01-20' }, 'registrationClosesOn'],
    [{ sittings: [] }, 'sittings'],
    [{ sittings: [half('2027-01-14'), half('2027-01-14', '11:00', '13:00')] }, 'sittings'],
    [{ sittings: [half('2027-01-14', '12:00', '09:00')] }, 'sittings.0.to'],
    [
      { sittings: [half('2027-01-14', '9:00', '10:00', { commune: 'Nulle-Part' })] },
      'sittings.0.commune',
    ],
    [
      { sittings: [half('2027-01-14', '9:00', '10:00', { trainers: [{ name: 'Personne' }] })] },
      'sittings.0.trainers.0.name',
    ],
  ])('is refused: %j', async (wrong, field) => {
    const { slug } = await write('Refus');
    const refused = await createSession(
      at(nora),
      wish(slug, wrong as Partial<CreateSessionInput>),
    ).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(InvalidInput);
    expect(Object.keys((refused as InvalidInput).fields)).toContain(field);
  });

  test('of a training that somebody changed meanwhile is not overwritten', async () => {
    const { slug } = await write('Révision');
    const said = {
      slug,
      title: 'Révision deux',
      audience: 'everyone' as const,
      themeId: place.themeId,
      libraryId: departmentalId,
      revision: 1,
    };
    await reviseTraining(at(nora), said);
    await expect(reviseTraining(at(nora), said)).rejects.toThrow(Conflict);
  });
});

describe('somebody else teaches', () => {
  const visio = (day: string) => ({
    day,
    from: '9:00',
    to: '12:00',
    placeKind: 'remote' as const,
    visioUrl: 'https://visio.example.org/a',
    trainers: [{ name: 'Nora' }],
  });
  let basile: Person;
  beforeAll(async () => {
    basile = await joinNetwork(database.current.db, { name: 'Basile', libraryId: place.aptId });
  });
  const replace = (
    who: Person,
    sessionId: string,
    more: Partial<Parameters<typeof replaceTrainer>[1]> = {},
    clock = now,
  ) =>
    replaceTrainer(at(who, clock), {
      sessionId,
      scope: 'remaining',
      trainerKind: 'member',
      member: 'basile',
      ...more,
    });
  const sittingsOf = (sessionId: string) =>
    database.current.db
      .select()
      .from(trainingSittings)
      .where(eq(trainingSittings.sessionId, sessionId))
      .orderBy(trainingSittings.startsAt);
  const teachers = (sessionId: string) => trainersOf(database.current.db, sessionId);
  const told = async (name: string, sessionId: string) =>
    (await toldOf(database.current.db, name)).filter((one) => one.sessionId === sessionId);

  test('one half-day or those that remain; both are told, once; who comes is not, but for a new link', async () => {
    const { sessionId } = await announced('Relève', {
      registrationClosesOn: '2027-07-01',
      sittings: [visio('2027-07-01'), visio('2027-07-08'), visio('2027-07-15')],
    });
    const [, second] = await sittingsOf(sessionId);
    await replace(nora, sessionId, { scope: second!.id, member: 'Camille' });
    expect(await teachers(sessionId)).toEqual([[nora.userId], [camille.userId], [nora.userId]]);
    await expect(
      replace(nora, sessionId, { scope: second!.id, member: 'Camille' }),
    ).rejects.toThrow(Conflict);
    const later = () => new Date('2027-07-02T10:00:00Z');
    await replace(nora, sessionId, {}, later);
    expect(await teachers(sessionId)).toEqual([[nora.userId], [basile.userId], [basile.userId]]);
    expect(await told('training-session-moved', sessionId)).toEqual([]);
    const [, last] = await told('training-trainer-replaced', sessionId);
    const context = at(nora, later);
    for (let n = 0; n < 2; n += 1) await tellOfReplacement(context, last as never);
    const letters = (await database.current.db.select().from(mails)).filter(({ dedupeKey }) =>
      dedupeKey?.startsWith(`trainer-replaced:${sessionId}`),
    );
    // Nora did it.
    expect(letters.map(({ recipient }) => recipient).toSorted()).toEqual(
      [basile.email, camille.email].toSorted(),
    );
    expect(letters.find(({ recipient }) => recipient === camille.email)?.plain).toContain(
      'jeudi 8 juillet 2027',
    );
    await replace(
      nora,
      sessionId,
      { trainerKind: 'nobody', visioUrl: 'https://b.example/c' },
      later,
    );
    expect(await teachers(sessionId)).toEqual([[nora.userId], [], []]);
    expect(await told('training-session-moved', sessionId)).toMatchObject([{ sequence: 1 }]);
    expect((await sittingsOf(sessionId)).map(({ visioUrl }) => visioUrl.at(-1))).toEqual([
      'a',
      'c',
      'c',
    ]);
  });

  test('who teaches elsewhere at these hours is refused; of two at once, one has them', async () => {
    const both = await Promise.all(
      ['Doublon A', 'Doublon B'].map((title) =>
        announced(title, {
          sittings: [{ ...visio('2027-08-04'), trainers: [] }],
          registrationClosesOn: '2027-08-01',
        }),
      ),
    );
    const done = await Promise.allSettled(both.map(({ sessionId }) => replace(nora, sessionId)));
    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const reasons = done.flatMap((one) =>
      one.status === 'rejected' ? [one.reason as unknown] : [],
    );
    expect(reasons).toMatchObject([
      {
        fields: {
          member: [
            expect.stringMatching(
              /^Basile anime déjà «\u00A0Doublon [AB]\u00A0», mercredi 4 août 2027, de 9\u00A0h à 12\u00A0h\.$/u,
            ),
          ],
        },
      },
    ]);
  });

  test('by who organises alone, while half-days remain, by somebody who is known', async () => {
    const { sessionId } = await announced('Droits', {
      sittings: [visio('2027-09-01')],
      registrationClosesOn: '2027-09-01',
    });
    await expect(replace(camille, sessionId)).rejects.toThrow(Forbidden);
    await expect(
      replaceTrainer(stranger(), { sessionId, scope: 'remaining', trainerKind: 'nobody' }),
    ).rejects.toThrow(NotSignedIn);
    const begun = () => new Date('2027-09-01T08:00:00Z');
    const refusals = [
      [{ member: 'Personne' }, 'member', now],
      [{ trainerKind: 'speaker' }, 'speaker', now],
      [{ scope: departmentalId }, 'scope', now],
      [{}, 'scope', begun],
    ] as const;
    for (const [wrong, field, clock] of refusals) {
      const refused = await replace(nora, sessionId, wrong, clock).catch((error: unknown) => error);
      expect(Object.keys((refused as InvalidInput).fields)).toEqual([field]);
    }
    await replace(nora, sessionId);
    // Who teaches it keeps nothing.
    await expect(replace(basile, sessionId, { trainerKind: 'nobody' })).rejects.toThrow(Forbidden);
  });
});

describe('the catalogue', () => {
  test('is searched by words, place, days and what is left', async () => {
    const { sessionId } = await announced('Astronomie de poche', {
      quota: 2,
      sittings: [half('2027-05-04')],
    });
    await announced('Astronomie à distance', {
      sittings: [{ day: '2027-05-11', from: '9:00', to: '12:00', placeKind: 'remote' }],
    });
    const titles = async (address: string) =>
      (await search(address)).items.map(({ training }) => training.title);
    expect(await titles('q=ASTRONOMIES')).toEqual(['Astronomie de poche', 'Astronomie à distance']);
    expect(await titles('q=astronomie&distance=oui')).toEqual(['Astronomie à distance']);
    expect(await titles('q=astronomie&dept=84')).toEqual(['Astronomie de poche']);
    expect(await titles('q=astronomie&du=2027-05-05')).toEqual(['Astronomie à distance']);
    expect(await titles('q=astronomie&au=2027-05-04')).toEqual(['Astronomie de poche']);
    expect(await titles('q=astronomie&commune=04088&rayon=5')).toEqual([]);
    // Typed and not chosen, as without scripts; the slider goes along with an empty place.
    expect(await titles('q=astronomie&lieu=apt')).toEqual(['Astronomie de poche']);
    expect(await titles('q=astronomie&lieu=Forcalquier+(04)&rayon=5')).toEqual([]);
    const nowhere = await search('q=astronomie&lieu=&commune=&rayon=30');
    expect([nowhere.problems, nowhere.total]).toEqual([[], 2]);
    const unknown = await search('q=astronomie&lieu=Nulle-Part&rayon=30');
    expect([unknown.problems.map(({ name }) => name), unknown.total]).toEqual([['lieu'], 2]);
    await fill(sessionId, 2);
    expect(await titles('q=astronomie&places=oui')).toEqual(['Astronomie à distance']);
    const { facets, total } = await search('q=astronomie&dept=84');
    expect(total).toBe(1);
    expect(facets.dept).toEqual([
      { value: '84', label: 'Vaucluse (84)', count: 1, isSelected: true },
    ]);
    expect(facets.theme[0]).toMatchObject({ value: 'sciences', count: 1 });
    const { problems } = await search('theme=licorne&rayon=9&inconnu=1');
    expect(problems.map(({ name }) => name).toSorted()).toEqual(['inconnu', 'rayon', 'theme']);
  });

  test('is a calendar whose changes and end are told by SEQUENCE and STATUS', async () => {
    const { slug, sessionId } = await announced('Calendrier', {
      sittings: [half('2027-06-01', '9:30', '12:00')],
    });
    const written = async () => {
      const { training, sessions } = await readTraining(stranger(), { slug });
      return writeSessionsCalendar(
        sessions.map((one) => ({ ...one, training })),
        { appUrl: 'https://x.example', name: training.title },
      );
    };
    const first = await written();
    expect(first).toContain('DTSTART:20270601T073000Z');
    expect(first).toContain('SEQUENCE:0');
    expect(first).toContain('METHOD:PUBLISH');
    const uid = /UID:\S+/u.exec(first)?.[0] ?? 'none';
    await cancelSession(at(nora), { sessionId, reason: 'Salle fermée' });
    const last = await written();
    expect(last).toContain(uid);
    expect(last).toContain('SEQUENCE:1');
    expect(last).toContain('STATUS:CANCELLED');
  });
});

async function readSlug(sessionId: string): Promise<string | undefined> {
  const [row] = await database.current.db.execute<{ slug: string }>(
    sql`select t.slug from trainings t join training_sessions s on s.training_id = t.id
      where s.id = ${sessionId}`,
  );
  return row?.slug;
}
