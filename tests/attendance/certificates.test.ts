import { eq } from 'drizzle-orm';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';

import { certificateAddress } from '#app/attendance/addresses.ts';
import { readCertificateCode, sayCertificateCode } from '#app/attendance/certificate-code.ts';
import { checkCertificate } from '#app/attendance/check-certificate.server.ts';
import { issueCertificates } from '#app/attendance/issue-certificates.server.ts';
import { listMyCertificates } from '#app/attendance/list-my-certificates.server.ts';
import { drawCertificate } from '#app/attendance/print/draw-certificate.server.ts';
import { readCertificateByLink } from '#app/attendance/read-certificate-by-link.server.ts';
import { readCertificate } from '#app/attendance/read-certificate.server.ts';
import { settleCertificate } from '#app/attendance/settle-certificate.ts';
import { sweepAttendance } from '#app/attendance/sweep-attendance.server.ts';
import { certificateLinkInDays } from '#app/attendance/vocabulary.ts';
import { openDatabase } from '#app/platform/database.server.ts';
import { dayInMs } from '#app/platform/durations.ts';
import { Conflict, NotFound, TooMany } from '#app/platform/errors.ts';
import { certificateLinks, certificates } from '#db/schema/certificates.ts';
import { registrations } from '#db/schema/registrations.ts';
import { type Gathered, outcomeOf, openAttendanceDay } from '#tests/support/attendance-day.ts';
import { contextFor } from '#tests/support/community.ts';
import { readPdf } from '#tests/support/pdf.ts';
import { doJobs, openMailbox, takeToken } from '#tests/support/post-office.ts';

const scene = openAttendanceDay();
const { database, now, after, at, nora, gather, said, send } = scene;
const db = () => database.current.db;
const evening = after(600);
const check = (code: string) => checkCertificate(at(nora()), { code, clientAddress: '192.0.2.1' });
const issue = (day: Gathered, context = at(nora())) => issueCertificates(context, day);
const rowsOf = (day: Gathered) =>
  db()
    .select()
    .from(certificates)
    .where(eq(certificates.sessionId, day.sessionId))
    .orderBy(certificates.issuedAt);
const jobs = () => doJobs(db(), now);

/** Camille was there all day, Maud until ten; the session is over. */
async function held() {
  scene.time = after(5);
  const day = await gather();
  await db()
    .update(registrations)
    .set({ personEmail: `maud-${day.slug}@example.org` })
    .where(eq(registrations.id, day.maud));
  await send(day, [
    said(day),
    said(day, { sittingId: day.afternoon, takenAt: after(320).toISOString() }),
    said(day, { registrationId: day.maud, state: 'left', leftAt: '10:00' }),
  ]);
  scene.time = evening;
  await send(day, [said(day, { sittingId: day.afternoon })]);
  return day;
}

test('a code is typed as people type', () => {
  const code = '0F7K29QXMA1BCDEFGHJK';
  expect(sayCertificateCode(code)).toBe('0F7K2-9QXMA-1BCDE-FGHJK');
  expect(readCertificateCode(' of7k2 9qxma–lbcde.fghjk')).toBe(code);
  for (const wrong of ['', code.slice(1), `${code}0`, 'U'.repeat(20), 12, null])
    expect(readCertificateCode(wrong)).toBeNull();
});

test.each([
  ['nothing followed, none', 0, 'Maud', null, 'leave'],
  ['followed, none', 60, 'Maud', null, 'issue'],
  ['followed, name erased', 60, null, null, 'leave'],
  ['says so', 60, 'Maud', 60, 'leave'],
  ['says so, name erased since', 60, null, 60, 'leave'],
  ['says less', 60, 'Maud', 30, 'replace'],
  ['says another name', 60, 'Maude', 60, 'replace'],
  ['nothing followed after all', 0, 'Maud', 60, 'withdraw'],
] as const)('%s', (_what, minutes, name, saidMinutes, verdict) => {
  const sittings = (count: number) =>
    count ? [{ startsAt: 'a', endsAt: 'b', minutes: count }] : [];
  const holds = saidMinutes ? { holderName: 'Maud', sittings: sittings(saidMinutes) } : undefined;
  expect(settleCertificate({ name, minutes, sittings: sittings(minutes) }, holds)).toBe(verdict);
});

describe('certificates', () => {
  test('are issued once it is over, one to each who was there, whoever presses at once', async () => {
    const day = await held();
    scene.time = after(100);
    await expect(issue(day)).rejects.toThrow(Conflict);
    scene.time = evening;
    const pools = [1, 2].map(() => openDatabase(database.url, { max: 2 }));
    await Promise.allSettled(
      [0, 1, 2, 3].map((i) => issue(day, contextFor(pools[i % 2]!.db, nora().actor, now))),
    );
    await Promise.all(pools.map((pool) => pool.close()));
    const rows = await rowsOf(day);
    expect(rows.map(({ holderName, minutes }) => `${holderName} ${minutes}`).toSorted()).toEqual([
      'Camille 360',
      'Maud Ferrier 60',
    ]);
    await expect(issue(day)).rejects.toThrow('Il n’y a aucune attestation à délivrer');
  });

  test('say to anybody what their paper says, and to nobody else’s hand more', async () => {
    const day = await held();
    await issue(day);
    const camille = (await rowsOf(day)).find(({ holderName }) => holderName === 'Camille')!;
    expect(await check(sayCertificateCode(camille.code))).toMatchObject({
      state: 'valid',
      paper: {
        holderName: 'Camille',
        trainingTitle: 'Relier',
        minutes: 360,
        organiserName: 'MD, Forcalquier',
      },
    });
    expect(await check('0'.repeat(20))).toEqual({ state: 'unknown' });
    expect(await check('’ or 1=1 --')).toEqual({ state: 'unknown' });
    const { code } = camille;
    const may: Record<string, string> = {};
    for (const who of ['visitor', ...Object.keys(scene.people)])
      may[who] = await outcomeOf(() => readCertificate(scene.contextOf(who), { code }));
    expect(may).toEqual({
      visitor: 'in',
      organiser: 'ok',
      trainer: '-',
      participant: 'ok',
      member: '-',
      referent: '-',
      territory: 'ok',
      'other territory': '-',
      administrator: 'ok',
    });
    const { context } = scene.people.participant!;
    expect(await listMyCertificates(context)).toContainEqual({
      registrationId: day.camille,
      code,
      minutes: 360,
    });
  });

  test('follow the marks: replaced, withdrawn, issued to who was forgotten; the old code says so', async () => {
    const day = await held();
    await issue(day);
    await jobs();
    const [first] = (await rowsOf(day)).filter(({ holderName }) => holderName === 'Camille');
    scene.time = after(700);
    await send(day, [said(day, { sittingId: day.afternoon, state: 'left', leftAt: '15:00' })]);
    await jobs();
    expect(await check(first!.code)).toEqual({
      state: 'replaced',
      since: after(700).toISOString(),
      trainingTitle: 'Relier',
      organiserName: 'MD, Forcalquier',
    });
    const [, second] = (await rowsOf(day)).filter(({ holderName }) => holderName === 'Camille');
    expect(second).toMatchObject({ minutes: 240, revokedAt: null, issuedById: nora().userId });
    scene.time = after(720);
    await send(day, [
      said(day, { state: 'absent' }),
      said(day, { sittingId: day.afternoon, state: 'excused' }),
    ]);
    await jobs();
    expect(await check(second!.code)).toMatchObject({ state: 'withdrawn' });
    const { email, context } = scene.people.participant!;
    await expect(readCertificate(context, { code: second!.code })).rejects.toThrow(NotFound);
    const subjects = (await openMailbox(db(), email, now))
      .filter(({ kind, plain }) => kind === 'certificate' && plain.includes('Relier'))
      .map(({ subject }) => subject);
    expect(subjects.slice(-3)).toEqual([
      'Votre attestation – Relier',
      'Votre attestation – Relier',
      'Votre attestation est retirée – Relier',
    ]);
  });

  test('of who has no account come by a link that serves for it alone, until a date', async () => {
    const day = await held();
    await issue(day);
    const address = `maud-${day.slug}@example.org`;
    const token = await takeToken(db(), address, '/formations/mon-attestation/', now);
    expect(await readCertificateByLink(at(nora()), token)).toMatchObject({ minutes: 60 });
    const read = (then: Date) => readCertificateByLink({ db: db(), clock: () => then }, token);
    await expect(
      read(new Date(evening.getTime() + certificateLinkInDays * dayInMs)),
    ).rejects.toThrow(NotFound);
    await expect(readCertificateByLink(at(nora()), 'x'.repeat(43))).rejects.toThrow(NotFound);
    const [kept] = await db()
      .select()
      .from(certificateLinks)
      .where(eq(certificateLinks.email, address));
    expect(JSON.stringify(kept)).not.toContain(token);
    scene.time = after(800);
    await send(day, [said(day, { registrationId: day.maud, state: 'absent' })]);
    await jobs();
    await expect(readCertificateByLink(at(nora()), token)).rejects.toThrow('ne vaut plus');
  });

  test('say what they said: the database changes no word of them', async () => {
    const day = await held();
    await issue(day);
    const [row] = await rowsOf(day);
    const change = (set: Partial<typeof certificates.$inferInsert>) =>
      db().update(certificates).set(set).where(eq(certificates.id, row!.id));
    await expect(change({ minutes: 999 })).rejects.toThrow();
    await expect(change({ revokedAt: evening })).rejects.toThrow();
    await change({ revokedAt: evening, revocation: 'withdrawn' });
    await expect(change({ revokedAt: null, revocation: null })).rejects.toThrow();
  });

  test('are tried so often, and kept five years', async () => {
    const stranger = { code: '0'.repeat(20), clientAddress: '192.0.2.2' };
    await expect(
      (async () => {
        for (let n = 0; n <= 120; n += 1) await checkCertificate(at(nora()), stranger);
      })(),
    ).rejects.toThrow(TooMany);
    const day = await held();
    await issue(day);
    const later = (days: number) => new Date(evening.getTime() + days * dayInMs);
    await sweepAttendance({ db: db(), clock: () => later(1820) });
    expect(await rowsOf(day)).toHaveLength(2);
    await sweepAttendance({ db: db(), clock: () => later(1830) });
    expect(await rowsOf(day)).toHaveLength(0);
  });
});

test('the paper is one tagged page, read by another library than the one that writes it', async () => {
  const paper = {
    code: '0F7K29QXMA1BCDEFGHJK',
    holderName: 'Łucja Ferrier-Castel',
    trainingTitle: 'Relier '.repeat(20).trim(),
    organiserName: 'Médiathèque départementale',
    sittings: Array.from({ length: 30 }, (_, i) => ({
      startsAt: after(i * 1440).toISOString(),
      endsAt: after(i * 1440 + 180).toISOString(),
      minutes: 180,
    })),
    minutes: 5400,
    issuedAt: evening.toISOString(),
  };
  const address = `https://rpbs.example${certificateAddress(paper.code)}`;
  const bytes = await drawCertificate(paper, address);
  const { roles, title, language } = readPdf(bytes);
  expect(roles).toEqual(expect.arrayContaining(['H1', 'P', 'Figure', 'Link']));
  expect([title, language]).toEqual([
    `Attestation de présence\u00A0: ${paper.holderName}, ${paper.trainingTitle}`,
    'fr-FR',
  ]);
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  expect(pdf.numPages).toBe(1);
  const { items } = await (await pdf.getPage(1)).getTextContent();
  const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
  expect(text).toContain('Lucja Ferrier-Castel');
  expect(text).toContain('90 h');
  expect(text.replaceAll(' ', '')).toContain('0F7K2-9QXMA-1BCDE-FGHJK');
  expect(text).toMatch(/et \d+ autres demi-journées/u);
});
