import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { listRemoteSittings } from '#app/attendance/list-remote-sittings.server.ts';
import { readAttendance } from '#app/attendance/read-attendance.server.ts';
import { readAttendanceSheet } from '#app/attendance/read-attendance-sheet.server.ts';
import { signAttendance } from '#app/attendance/sign-attendance.server.ts';
import { signRemotely } from '#app/attendance/sign-remotely.server.ts';
import { Conflict, InvalidInput } from '#app/platform/errors.ts';
import { hashToken, makeToken } from '#app/platform/tokens.server.ts';
import { attendanceSignatures } from '#db/schema/attendance.ts';
import { registrationLinks, registrations } from '#db/schema/registrations.ts';
import { trainingSittings } from '#db/schema/trainings.ts';
import { type Gathered, openAttendanceDay, outcomeOf } from '#tests/support/attendance-day.ts';

/** Who follows by a link signs by themselves, on a real database. */
const scene = openAttendanceDay();
const { after, at, gather, nora, said, send } = scene;
const db = () => scene.database.current.db;
const camille = () => scene.contextOf('participant');
const drawn = { strokes: '[[1,2,3,4]]' };

const sign = (day: Gathered, context = camille(), more: Record<string, unknown> = {}) =>
  signRemotely(context, { sittingId: day.morning, ...drawn, ...more });

async function linkOf(day: Gathered, purpose: 'attend' | 'documents' = 'attend') {
  const token = makeToken();
  await db()
    .insert(registrationLinks)
    .values({
      registrationId: day.maud,
      purpose,
      tokenHash: hashToken(token),
      email: 'maud@example.org',
      expiresAt: after(510),
    });
  return token;
}
const listOf = async (day: Gathered) =>
  (
    await readAttendance(at(nora()), {
      slug: day.slug,
      sessionId: day.sessionId,
      sittingId: day.morning,
    })
  ).people.map(({ name, mark, hasSignedRemotely }) =>
    [name, mark?.state, hasSignedRemotely ? 'à distance' : ''].filter(Boolean).join(' '),
  );

test('a member by their page, who has no account by the link of their mail: the list and the sheet say so', async () => {
  const day = await gather();
  const token = await linkOf(day);
  await sign(day);
  await sign(day, scene.contextOf('visitor'), {
    token,
    strokes: '',
    typedName: 'Maud F.',
    certifies: 'oui',
  });
  expect(await listOf(day)).toEqual([
    'Camille present à distance',
    'Maud Ferrier present à distance',
  ]);
  const { sittings } = await readAttendanceSheet(at(nora()), day);
  expect(sittings[0]?.rows.map(({ signature }) => signature?.heldById)).toEqual([null, null]);
  const seen = await listRemoteSittings(camille());
  expect(seen.find(({ sittingId }) => sittingId === day.morning)?.signedAt).not.toBeNull();
  // On the phone held out to them, afterwards: the last stands.
  await signAttendance(at(nora()), {
    slug: day.slug,
    sessionId: day.sessionId,
    sittingId: day.morning,
    registrationId: day.camille,
    ...drawn,
  });
  expect(await listOf(day)).toEqual(['Camille present', 'Maud Ferrier present à distance']);
});

test('from fifteen minutes before to thirty after, and at no other time', async () => {
  const day = await gather();
  const outcomes: string[] = [];
  for (const minutes of [-16, -15, 179, 210, 211]) {
    scene.time = after(minutes);
    const shown = (await listRemoteSittings(camille())).some(
      ({ sittingId }) => sittingId === day.morning,
    );
    const done = await sign(day).then(
      () => 'ok',
      (error: unknown) => (error instanceof Conflict ? 'late' : String(error)),
    );
    outcomes.push(`${minutes} ${shown} ${done}`);
  }
  scene.time = after(5);
  expect(outcomes).toEqual([
    '-16 false late',
    '-15 true ok',
    '179 true ok',
    '210 true ok',
    '211 false late',
  ]);
});

test('who may not, and what does not count', async () => {
  const day = await gather();
  const late = (deed: Promise<unknown>) => expect(deed).rejects.toThrow(Conflict);
  expect(await outcomeOf(() => sign(day, scene.contextOf('visitor')))).toBe('in');
  for (const who of ['member', 'organiser', 'administrator'])
    await late(sign(day, scene.contextOf(who)));
  const visitor = scene.contextOf('visitor');
  for (const token of [makeToken(), await linkOf(day, 'documents')])
    expect(await outcomeOf(() => sign(day, visitor, { token }))).toBe('-');
  for (const wrong of [
    { strokes: '' },
    { strokes: '', typedName: 'Camille' },
    { strokes: '[[1]]' },
    { sittingId: 'x' },
  ])
    await expect(sign(day, camille(), wrong)).rejects.toThrow(InvalidInput);
  // In a room alone, there is somebody to sign with.
  await db()
    .update(trainingSittings)
    .set({ placeKind: 'elsewhere', placeLabel: 'La halle', communeCode: '04088' })
    .where(eq(trainingSittings.id, day.morning));
  await late(sign(day));
  await db()
    .update(trainingSittings)
    .set({ visioUrl: 'https://visio.example.org/a' })
    .where(eq(trainingSittings.id, day.morning));
  await sign(day);
  scene.time = after(6);
  await send(day, [said(day, { state: 'left', leftAt: '09:04' })]);
  await late(sign(day));
  scene.time = after(5);
  const token = await linkOf(day);
  await db()
    .update(registrations)
    .set({ state: 'cancelled' })
    .where(eq(registrations.id, day.maud));
  expect(await outcomeOf(() => sign(day, visitor, { token }))).toBe('-');
  const kept = await db()
    .select()
    .from(attendanceSignatures)
    .where(eq(attendanceSignatures.sessionId, day.sessionId));
  expect(kept.map(({ registrationId }) => registrationId)).toEqual([day.camille]);
});

test('sent twice at once, it stands once', async () => {
  const day = await gather();
  await Promise.all([sign(day), sign(day), sign(day)]);
  expect(await listOf(day)).toEqual(['Camille present à distance', 'Maud Ferrier']);
});
