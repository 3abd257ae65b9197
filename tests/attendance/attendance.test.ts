import { asc, eq } from 'drizzle-orm';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';

import { attendedMinutes, instantWithin } from '#app/attendance/attended-minutes.ts';
import { issueCertificates } from '#app/attendance/issue-certificates.server.ts';
import { listCertificates } from '#app/attendance/list-certificates.server.ts';
import { markAttendance } from '#app/attendance/mark-attendance.server.ts';
import { drawAttendanceSheet } from '#app/attendance/print/draw-attendance-sheet.server.ts';
import { readAttendanceSheet } from '#app/attendance/read-attendance-sheet.server.ts';
import { readAttendance } from '#app/attendance/read-attendance.server.ts';
import { signAttendance } from '#app/attendance/sign-attendance.server.ts';
import { openDatabase } from '#app/platform/database.server.ts';
import { Conflict, NotFound } from '#app/platform/errors.ts';
import { addWalkIn } from '#app/registrations/add-walk-in.server.ts';
import { attendanceEntries, attendanceMarks, attendanceSignatures } from '#db/schema/attendance.ts';
import { registrations } from '#db/schema/registrations.ts';
import { type Gathered, outcomeOf, openAttendanceDay } from '#tests/support/attendance-day.ts';
import { contextFor } from '#tests/support/community.ts';
import { readPdf } from '#tests/support/pdf.ts';

const scene = openAttendanceDay();
const { database, start, now, after, at, nora, gather, said, send } = scene;

const read = (day: Gathered, context = at(nora())) =>
  readAttendance(context, {
    slug: day.slug,
    sessionId: day.sessionId,
    sittingId: day.morning,
  });
const sign = (day: Gathered, typed: Record<string, string>, context = at(nora())) =>
  signAttendance(context, {
    slug: day.slug,
    sessionId: day.sessionId,
    sittingId: day.morning,
    registrationId: day.camille,
    ...typed,
  });
const standing = async (day: Gathered) =>
  Object.fromEntries((await read(day)).people.map(({ name, mark }) => [name, mark?.state]));

test.each([
  ['present', null, 180],
  ['left', after(70), 70],
  ['left', after(-5), 0],
  ['left', after(500), 180],
  ['excused', null, 0],
  ['absent', null, 0],
] as const)('%s until %s: %i minutes', (state, leftAt, minutes) => {
  const sitting = { startsAt: start, endsAt: after(180) };
  expect(attendedMinutes(sitting, { state, leftAt })).toBe(minutes);
});

test('an hour of Paris is within the half-day, or is none', () => {
  const sitting = { startsAt: start, endsAt: after(180) };
  expect(instantWithin(sitting, '10:15')).toEqual(after(75));
  expect(instantWithin(sitting, '08:59')).toBeNull();
  expect(instantWithin(sitting, '12:01')).toBeNull();
});

describe('marks', () => {
  test('the one taken last stands, whichever came first; the history keeps both', async () => {
    const day = await gather();
    const early = said(day, { state: 'absent', takenAt: after(1).toISOString() });
    const late = said(day, { state: 'left', leftAt: '10:00', takenAt: after(4).toISOString() });
    await send(day, [late]);
    await send(day, [early]);
    expect(await standing(day)).toEqual({ Camille: 'left', 'Maud Ferrier': undefined });
    const entries = await database.current.db
      .select()
      .from(attendanceEntries)
      .where(eq(attendanceEntries.sessionId, day.sessionId))
      .orderBy(asc(attendanceEntries.takenAt));
    expect(entries.map(({ state, takenAt }) => [state, takenAt])).toEqual([
      ['absent', after(1)],
      ['left', after(4)],
    ]);
  });

  test('sent twice, at once, by two servers, one stands once', async () => {
    const day = await gather();
    const marks = [said(day), said(day, { registrationId: day.maud, state: 'excused' })];
    const pools = [1, 2].map(() => openDatabase(database.url, { max: 3 }));
    const answers = await Promise.all(
      [0, 1, 2, 3].map((i) => {
        const context = contextFor(pools[i % 2]!.db, nora().actor, now);
        return send(day, i % 2 ? marks.toReversed() : marks, context);
      }),
    );
    await Promise.all(pools.map((pool) => pool.close()));
    for (const { kept } of answers) expect(kept).toHaveLength(2);
    const rows = await database.current.db
      .select()
      .from(attendanceMarks)
      .where(eq(attendanceMarks.sessionId, day.sessionId));
    expect(rows).toHaveLength(2);
    expect(await standing(day)).toEqual({ Camille: 'present', 'Maud Ferrier': 'excused' });
  });

  test('a phone whose clock is wrong is wrong for both hours: its marks keep their age', async () => {
    const day = await gather();
    const wrong = (minutes: number) =>
      new Date(after(minutes).getTime() + 86_400_000).toISOString();
    await markAttendance(at(nora()), {
      ...day,
      marks: [said(day, { state: 'absent', takenAt: wrong(2) })],
      sentAt: wrong(5),
    });
    await send(day, [said(day, { takenAt: after(4).toISOString() })]);
    expect((await standing(day)).Camille).toBe('present');
  });

  test('what says nothing is refused by itself, the rest is kept', async () => {
    const day = await gather();
    const other = await gather();
    const { kept, refused } = await send(day, [
      said(day),
      said(day, { registrationId: other.camille }),
      said(day, { sittingId: other.morning }),
      said(day, { state: 'left', leftAt: '17:00' }),
    ]);
    expect(kept).toHaveLength(1);
    expect(refused.map(({ message }) => message)).toEqual([
      'Cette personne n’est pas inscrite, ou plus.',
      'Cette demi-journée n’existe pas, ou plus.',
      'Donnez une heure entre le début et la fin de la demi-journée.',
    ]);
  });

  test('before its day, an absence may be excused and nothing else', async () => {
    const day = await gather();
    scene.time = after(-60 * 24);
    const { refused } = await send(day, [
      said(day),
      said(day, { registrationId: day.maud, state: 'excused' }),
    ]);
    expect(refused).toHaveLength(1);
    expect((await standing(day))['Maud Ferrier']).toBe('excused');
    scene.time = after(5);
  });
});

describe('who came without a place', () => {
  const came = (day: Gathered, personName: string, memberId = '') =>
    addWalkIn(at(nora()), {
      slug: day.slug,
      sessionId: day.sessionId,
      personName,
      memberId,
      status: 'employee',
    });

  test('takes the one that is left, once; the next finds none', async () => {
    const day = await gather();
    const [first, again] = await Promise.all([came(day, 'Zoé'), came(day, 'zoe')]);
    expect(again).toEqual(first);
    await expect(came(day, 'Guy')).rejects.toThrow(Conflict);
    // Under whichever spelling came first.
    expect(Object.keys(await standing(day))).toEqual([
      'Camille',
      'Maud Ferrier',
      expect.stringMatching(/^zo[eé]$/iu),
    ]);
  });

  test('a member by name is that member, and is not added twice', async () => {
    const day = await gather({ quota: 4 });
    const { registrationId } = await came(day, 'Sacha', scene.people.member!.userId);
    const [row] = await database.current.db
      .select()
      .from(registrations)
      .where(eq(registrations.id, registrationId));
    expect(row).toMatchObject({
      userId: scene.people.member!.userId,
      libraryId: scene.place.aptId,
    });
    expect(await came(day, 'Camille', scene.people.participant!.userId)).toEqual({
      registrationId: day.camille,
    });
  });
});

describe('signatures', () => {
  test('are of who is there, bounded, drawn or typed; signed again, the last stands', async () => {
    const day = await gather();
    await expect(sign(day, { strokes: '[[1,2,3,4]]' })).rejects.toThrow(Conflict);
    await send(day, [said(day, { takenAt: after(3).toISOString() })]);
    const other = await gather();
    await expect(
      sign(day, { registrationId: other.camille, strokes: '[[1,2,3,4]]' }),
    ).rejects.toThrow(NotFound);
    const refused: [Record<string, string>, string][] = [
      [{}, 'typedName'],
      [{ strokes: '[]' }, 'typedName'],
      [{ typedName: 'Camille' }, 'certifies'],
      [{ strokes: '{"a":' }, 'strokes'],
      [{ strokes: '[[1,2,3]]' }, 'strokes.0'],
      [{ strokes: '[[1,201]]' }, 'strokes'],
      [{ strokes: '[[-1,2]]' }, 'strokes.0.0'],
      [{ strokes: '[["1",2]]' }, 'strokes.0.0'],
      [{ strokes: JSON.stringify([Array.from({ length: 7000 }, () => 100)]) }, 'strokes'],
    ];
    for (const [typed, field] of refused)
      await expect(sign(day, typed)).rejects.toMatchObject({
        fields: { [field]: expect.any(Array) as unknown },
      });
    await sign(day, { strokes: '[[1,2,3,4]]' });
    await sign(day, { typedName: ' Camille R. ', certifies: 'oui' });
    const rows = await database.current.db
      .select()
      .from(attendanceSignatures)
      .where(eq(attendanceSignatures.sessionId, day.sessionId));
    expect(rows).toMatchObject([
      { strokes: null, typedName: 'Camille R.', signerId: scene.people.participant!.userId },
    ]);
    expect((await read(day)).people.map(({ hasSigned }) => hasSigned)).toEqual([true, false]);
    await send(day, [said(day, { state: 'absent' })]);
    const { sittings } = await readAttendanceSheet(at(nora()), day);
    expect(sittings[0]?.rows[0]?.signature).toBeNull();
  });
});

test('the sheet holds each half-day over its pages, tagged, read by another library than its writer', async () => {
  const day = await gather();
  await send(day, [
    said(day, { state: 'left', leftAt: '10:15' }),
    said(day, { registrationId: day.maud }),
  ]);
  await sign(day, { strokes: '[[10,20,300,150,590,30],[300,100]]' });
  await sign(day, { registrationId: day.maud, typedName: 'Maud F.', certifies: 'oui' });
  const sheet = await readAttendanceSheet(at(nora()), day);
  const [morning] = sheet.sittings;
  const crowd = Array.from({ length: 40 }, (_, i) => ({
    registrationId: `${i}`,
    name: `Personne ${i}`,
    library: 'Médiathèque de Barcelonnette',
    mark: null,
    signature: null,
  }));
  const long = { ...sheet, sittings: [{ ...morning!, rows: [...morning!.rows, ...crowd] }] };
  const bytes = await drawAttendanceSheet(long);
  const { roles, title, language } = readPdf(bytes);
  expect(roles).toEqual(expect.arrayContaining(['H1', 'H2', 'Table', 'TR', 'TH', 'TD', 'Figure']));
  expect([title, language]).toEqual(['Feuille d’émargement\u00A0: Relier', 'fr-FR']);
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  expect(pdf.numPages).toBe(3);
  const pages = await Promise.all(
    [1, 2, 3].map(async (number) => {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      return items.map((item) => ('str' in item ? item.str : '')).join(' ');
    }),
  );
  expect(pages[0]).toContain('jeudi 14 janvier 2027, de 9 h à 12 h');
  expect(pages[0]).toMatch(/Camille .*Parti·e avant, à +10 h 15/u);
  expect(pages[0]?.replaceAll(/\s+/gu, ' ')).toContain('Signé : Maud F., nom tapé à 09 h 05');
  expect(pages.join(' ')).toContain('Personne 39');
  expect(pages[2]).toContain('Signature');
});

describe('who may', () => {
  //                          keep the list  read certificates  issue them
  const table: [who: string, take: string, read: string, issue: string][] = [
    ['visitor', 'in', 'in', 'in'],
    ['member', 'no', 'no', 'no'],
    ['participant', 'no', 'no', 'no'],
    ['referent', 'no', 'no', 'no'],
    ['other territory', 'no', 'no', 'no'],
    ['trainer', 'ok', 'ok', 'no'],
    ['organiser', 'ok', 'ok', 'ok'],
    ['territory', 'ok', 'ok', 'ok'],
    ['administrator', 'ok', 'ok', 'ok'],
  ];

  test.each(table)('%s', async (who, take, list, issue) => {
    const day = await gather({ quota: 9 });
    await scene.givenToInes(day);
    const context = scene.contextOf(who);
    const where = { slug: day.slug, sessionId: day.sessionId };
    const came = { ...where, personName: 'Guy', memberId: '', status: 'employee' as const };
    await send(day, [said(day)]);
    const done = {
      read: await outcomeOf(() => read(day, context)),
      mark: await outcomeOf(() => send(day, [said(day)], context)),
      add: await outcomeOf(() => addWalkIn(context, came)),
      certificates: await outcomeOf(() => listCertificates(context, where)),
      sheet: await outcomeOf(() => readAttendanceSheet(context, where)),
      sign: await outcomeOf(() => sign(day, { strokes: '[[1,2,3,4]]' }, context)),
    };
    scene.time = after(600);
    const issued = await outcomeOf(() => issueCertificates(context, where));
    scene.time = after(5);
    expect({ ...done, issued }).toEqual({
      read: take,
      mark: take,
      add: take,
      certificates: list,
      sheet: take,
      sign: take,
      issued: issue,
    });
  });
});
