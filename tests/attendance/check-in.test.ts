import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { checkIn } from '#app/attendance/check-in.server.ts';
import { isMovingCode, movingCode } from '#app/attendance/internal/moving-code.server.ts';
import { readAttendance } from '#app/attendance/read-attendance.server.ts';
import { showCode } from '#app/attendance/show-code.server.ts';
import { squaresOf } from '#app/platform/square-code.server.ts';
import { Conflict, InvalidInput, NotFound, TooMany } from '#app/platform/errors.ts';
import { hashToken, makeToken } from '#app/platform/tokens.server.ts';
import { tellOfMove } from '#app/registrations/tell-of-move.server.ts';
import { attendanceEntries } from '#db/schema/attendance.ts';
import { registrationLinks, registrations } from '#db/schema/registrations.ts';
import { type Gathered, openAttendanceDay, outcomeOf } from '#tests/support/attendance-day.ts';
import { takeToken } from '#tests/support/post-office.ts';

const scene = openAttendanceDay();
const { database, now, after, at, nora, gather, said, send } = scene;
const db = () => database.current.db;
const where = (day: Gathered, sittingId = day.morning) => ({ ...day, sittingId });
const shown = async (day: Gathered, sittingId = day.morning) =>
  (await showCode(at(nora()), where(day, sittingId))).shown?.code ?? '';
const camille = () => scene.contextOf('participant');
const standing = async (day: Gathered) =>
  (await readAttendance(at(nora()), where(day))).people.map(({ name, mark }) =>
    [name, mark?.state, mark?.byName].filter(Boolean).join(' '),
  );

test('a code serves a little longer than it is shown, and says nothing of the next', () => {
  const then = (seconds: number) => new Date(1_800_000_000_000 + seconds * 1000);
  const code = movingCode('secret', then(0));
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}$/u);
  expect([0, 44, 90, 134].map((s) => isMovingCode('secret', code, then(s)))).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect([-1, 135].map((s) => isMovingCode('secret', code, then(s)))).toEqual([false, false]);
  expect(isMovingCode('another', code, then(0))).toBe(false);
});

test('the squares are those of the address', () => {
  const { size, path } = squaresOf('https://rpbs.example/formations/presence?code=7K2P9M');
  expect(size).toBe(33);
  expect(path.match(/M\d+ \d+h1v1h-1z/gu)?.length).toBeGreaterThan(300);
});

test('who takes part is present by the code, once, and the list says that they took it', async () => {
  const day = await gather();
  const code = await shown(day);
  const typed = ` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `;
  await Promise.all([checkIn(camille(), { code: typed }), checkIn(camille(), { code })]);
  await checkIn(camille(), { code });
  expect(await standing(day)).toEqual(['Camille present Camille', 'Maud Ferrier']);
  const entries = await db()
    .select()
    .from(attendanceEntries)
    .where(
      and(
        eq(attendanceEntries.sessionId, day.sessionId),
        eq(attendanceEntries.registrationId, day.camille),
      ),
    );
  expect(entries.length).toBeLessThanOrEqual(2);
});

test('who has no account does it by the link of their mail, until half an hour after the session', async () => {
  const day = await gather();
  const address = `maud-${day.slug}@example.org`;
  await db()
    .update(registrations)
    .set({ personEmail: address })
    .where(eq(registrations.id, day.maud));
  const [row] = await db().select().from(registrations).where(eq(registrations.id, day.maud));
  const move = {
    registrationId: day.maud,
    state: row!.state,
    movedAt: row!.changedAt.toISOString(),
  };
  await tellOfMove(at(nora()), move, { from: 'RPBS <formations@rpbs.example>' });
  const token = await takeToken(db(), address, '/formations/ma-presence/', now);
  const guest = scene.contextOf('visitor');
  await checkIn(guest, { code: await shown(day), token });
  expect(await standing(day)).toEqual(['Camille', 'Maud Ferrier present la personne même']);
  await expect(checkIn(guest, { code: await shown(day), token: makeToken() })).rejects.toThrow(
    NotFound,
  );
  const [cancel] = await db()
    .select()
    .from(registrationLinks)
    .where(and(eq(registrationLinks.email, address), eq(registrationLinks.purpose, 'cancel')));
  expect(cancel).toBeDefined();
  const [attend] = await db()
    .select()
    .from(registrationLinks)
    .where(eq(registrationLinks.tokenHash, hashToken(token)));
  expect(attend).toMatchObject({ purpose: 'attend', expiresAt: after(510), usedAt: null });
});

test('what does not count is said: another time, another place, gone, too many tries', async () => {
  const day = await gather();
  const code = await shown(day);
  const other = async (who: string) =>
    checkIn(scene.contextOf(who), { code }).catch((error: Error) => error.message);
  expect(await other('member')).toMatch(/Vous n’avez pas de place dans cette session/u);
  expect(await other('organiser')).toMatch(/pas de place/u);
  scene.time = after(9);
  await expect(checkIn(camille(), { code })).rejects.toThrow('Ce code ne vaut pas, ou plus');
  expect(await shown(day)).not.toBe(code);
  expect(await shown(day, day.afternoon)).toBe('');
  scene.time = after(181);
  expect(await shown(day)).toBe('');
  scene.time = after(5);
  await send(day, [said(day, { state: 'left', leftAt: '09:04' })]);
  await expect(checkIn(camille(), { code: await shown(day) })).rejects.toThrow(Conflict);
  for (const wrong of ['', 'abc', 'é'.repeat(50), { a: 1 }])
    await expect(checkIn(scene.contextOf('trainer'), { code: wrong })).rejects.toThrow(
      InvalidInput,
    );
  await expect(
    (async () => {
      for (let n = 0; n < 12; n += 1)
        await checkIn(scene.contextOf('referent'), { code: 'AAAAAA' }).catch((error: Error) => {
          if (!(error instanceof InvalidInput)) throw error;
        });
    })(),
  ).rejects.toThrow(TooMany);
});

test('the code is shown by who keeps the list', async () => {
  const day = await gather();
  await scene.givenToInes(day);
  const may: Record<string, string> = {};
  for (const who of ['visitor', ...Object.keys(scene.people)])
    may[who] = await outcomeOf(() => showCode(scene.contextOf(who), where(day)));
  expect(may).toEqual({
    visitor: 'in',
    organiser: 'ok',
    trainer: 'ok',
    participant: 'no',
    member: 'no',
    referent: 'no',
    territory: 'ok',
    'other territory': 'no',
    administrator: 'ok',
  });
});
