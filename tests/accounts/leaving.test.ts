import { eq, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { changeProfile } from '#app/accounts/change-profile.server.ts';
import { contestDeparture } from '#app/accounts/contest-departure.server.ts';
import { declareDeparture } from '#app/accounts/declare-departure.server.ts';
import { readMember } from '#app/accounts/read-member.server.ts';
import { signIn } from '#app/accounts/sign-in.server.ts';
import { sweepAccounts } from '#app/accounts/sweep-accounts.server.ts';
import { erasedName } from '#app/accounts/vocabulary.ts';
import { watchInactivity } from '#app/accounts/watch-inactivity.server.ts';
import { visitor } from '#app/platform/actor.ts';
import { Conflict, Forbidden, InvalidInput, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { hashPassword } from '#app/platform/passwords.server.ts';
import { openSession, readActor } from '#app/platform/session.server.ts';
import { createSheet } from '#app/sheets/create-sheet.server.ts';
import { listLeftSheets } from '#app/sheets/list-left-sheets.server.ts';
import { publishSheet } from '#app/sheets/publish-sheet.server.ts';
import { takeOverSheet } from '#app/sheets/take-over-sheet.server.ts';
import { auditEntries, libraryDepartures, roleGrants, users } from '#db/schema/accounts.ts';
import { helpDutySlots } from '#db/schema/duty.ts';
import { directoryEntries, profileConsents, profiles } from '#db/schema/people.ts';
import { sheetAuthors } from '#db/schema/sheets.ts';
import { mails } from '#db/schema/platform.ts';
import {
  contextFor,
  joinNetwork,
  type Person,
  settleTerritory,
  wholeContent,
} from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';
import { openMailbox, takeToken } from '#tests/support/post-office.ts';

const database = useDatabase();
const db = () => database.current.db;
const delays = { noticeMonths: 10, closesAfterMonths: 12, graceInDays: 30 };
const visited = new Date('2025-01-10T09:00:00Z');
let place: Awaited<ReturnType<typeof settleTerritory>>;

beforeAll(async () => {
  place = await settleTerritory(db());
});

const join = (person: Partial<Person> = {}) =>
  joinNetwork(db(), { name: 'Absente', libraryId: place.forcalquierId, ...person });

describe('who comes no more', () => {
  const watch = (day: string) =>
    watchInactivity(
      contextFor(db(), visitor, () => new Date(`${day}T05:03:00Z`)),
      delays,
    );
  const subjectsOf = async (email: string) => {
    const rows = await db()
      .select({ kind: mails.kind })
      .from(mails)
      .where(eq(mails.recipient, email));
    return rows.map(({ kind }) => kind);
  };
  const nameOf = async (userId: string) => {
    const [user] = await db().select().from(users).where(eq(users.id, userId));
    return user?.displayName;
  };
  /** Somebody whose last visit was on the tenth of January 2025. */
  const leave = async (person: Partial<Person> = {}) => {
    const joined = await join(person);
    const old = { lastSeenAt: visited, emailVerifiedAt: visited, createdAt: visited };
    await db().update(users).set(old).where(eq(users.id, joined.userId));
    return joined;
  };

  // Each story alone: the others came today.
  beforeEach(() =>
    db()
      .update(users)
      .set({ lastSeenAt: new Date('2100-01-01') }),
  );

  test('is written to at ten months, at twelve, then the account closes', async () => {
    const { userId, email } = await leave();
    await watch('2025-11-09');
    expect(await subjectsOf(email)).toEqual([]);
    await watch('2025-11-11');
    await watch('2025-11-12');
    expect(await subjectsOf(email)).toEqual(['inactivity-first']);
    const [first] = await openMailbox(db(), email);
    expect(first?.plain).toMatch(/dernière visite date du 10 janvier 2025/u);
    expect(first?.plain).toMatch(/avant le 9 février 2026/u);
    await watch('2026-01-11');
    await watch('2026-01-12');
    expect(await subjectsOf(email)).toEqual(['inactivity-first', 'inactivity-last']);
    await watch('2026-02-09');
    expect(await nameOf(userId)).toBe('Absente');
    await watch('2026-02-11');
    expect(await nameOf(userId)).toBe(erasedName);
    // The mails that held the address are gone with it.
    expect(await subjectsOf(email)).toEqual([]);
    const [deed] = await db()
      .select({ action: auditEntries.action, actorId: auditEntries.actorId })
      .from(auditEntries)
      .where(eq(auditEntries.targetId, userId));
    expect(deed).toEqual({ action: 'close-inactive-account', actorId: null });
  });

  test('stays by signing in, and is written to anew after another absence', async () => {
    const { userId, email } = await leave();
    await watch('2026-01-11');
    const password = 'trois lutins sous la pluie';
    await db()
      .update(users)
      .set({ passwordHash: await hashPassword(password) })
      .where(eq(users.id, userId));
    const back = contextFor(db(), visitor, () => new Date('2026-01-20T10:00:00Z'));
    await signIn(back, { email, password, clientAddress: '192.0.2.9', device: null });
    await db().execute(sql`delete from sessions where user_id = ${userId}`);
    await watch('2026-02-11');
    await watch('2026-10-01');
    expect(await nameOf(userId)).toBe('Absente');
    await watch('2026-11-21');
    expect(await subjectsOf(email)).toEqual(['inactivity-last', 'inactivity-first']);
  });

  test('who stays signed in on a device comes all the same', async () => {
    const { userId, email } = await leave();
    await openSession(db(), userId, 'Firefox, Linux');
    await watch('2026-11-11');
    expect(await subjectsOf(email)).toEqual([]);
  });

  test('two servers at the same moment write once, and close once', async () => {
    const { userId, email } = await leave();
    await Promise.all([watch('2026-01-11'), watch('2026-01-11'), watch('2026-01-11')]);
    expect(await subjectsOf(email)).toEqual(['inactivity-last']);
    await Promise.all([watch('2026-02-11'), watch('2026-02-11')]);
    expect(await nameOf(userId)).toBe(erasedName);
    const closed = eq(auditEntries.targetId, userId);
    expect(await db().$count(auditEntries, closed)).toBe(1);
  });

  test('the only referent of a territory stays, administrators are told once; two leave one', async () => {
    const admin = await join({ name: 'Alix', grants: [{ role: 'administrator' }] });
    await db()
      .update(users)
      .set({ lastSeenAt: new Date('2100-01-01') })
      .where(eq(users.id, admin.userId));
    const grants = [{ role: 'territoryReferent' as const, departementCode: '84' }];
    const one = await leave({ name: 'Une', grants });
    const other = await leave({ name: 'Autre', grants });
    await watch('2026-01-11');
    await Promise.all([watch('2026-02-11'), watch('2026-02-11')]);
    await watch('2026-02-12');
    const names = [await nameOf(one.userId), await nameOf(other.userId)];
    expect(names.filter((name) => name === erasedName)).toHaveLength(1);
    expect(await subjectsOf(admin.email)).toEqual(['absent-keeper']);
    const [letter] = await openMailbox(db(), admin.email);
    expect(letter?.plain).toContain('le territoire Vaucluse');
  });

  test('the last administrator stays, and is told so', async () => {
    await db().delete(roleGrants).where(eq(roleGrants.role, 'administrator'));
    const { userId, email } = await leave({ grants: [{ role: 'administrator' }] });
    await watch('2026-01-11');
    await watch('2026-02-11');
    await watch('2026-03-11');
    expect(await nameOf(userId)).toBe('Absente');
    expect((await subjectsOf(email)).toSorted()).toEqual(['absent-keeper', 'inactivity-last']);
    const letters = await openMailbox(db(), email);
    expect(letters.map(({ plain }) => plain).join('\n')).toMatch(
      /ne se fermera pas\s+de lui-même/u,
    );
  });
});

describe('a departure from the library', () => {
  const said = (userId: string) => ({ userId, hasLeft: 'oui' });
  const isListed = async (userId: string) =>
    (await db().$count(directoryEntries, eq(directoryEntries.userId, userId))) > 0;
  /** Somebody of Forcalquier whom everybody finds in the directory. */
  const settle = async (person: Partial<Person> = {}) => {
    const joined = await join({ name: 'Partie', ...person });
    const { userId } = joined;
    const now = new Date();
    await db()
      .insert(profiles)
      .values({ userId, slug: `partie-${userId}`, changedAt: now });
    await db()
      .insert(profileConsents)
      .values({ userId, field: 'name', reach: 'members', givenAt: now });
    expect(await isListed(userId)).toBe(true);
    return joined;
  };

  test('said by a colleague: out of the directory at once, written to, in the journal', async () => {
    const colleague = await join({ name: 'Collègue' });
    const { userId, email } = await settle();
    const missing = { userId, hasLeft: '' };
    await expect(declareDeparture(colleague.context, missing)).rejects.toThrow(InvalidInput);
    await declareDeparture(colleague.context, said(userId));
    expect(await isListed(userId)).toBe(false);
    expect(await readActor(db(), userId, null)).toMatchObject({
      libraryId: null,
      isVouched: false,
    });
    const [letter] = await openMailbox(db(), email);
    expect(letter?.plain).toContain('Collègue a signalé votre départ (');
    await expect(declareDeparture(colleague.context, said(userId))).rejects.toThrow(NotFound);
    const admin = await join({ name: 'Alix', grants: [{ role: 'administrator' }] });
    const { deeds } = await readMember(admin.context, { userId });
    expect(deeds[0]).toMatchObject({ action: 'declare-departure', actorName: 'Collègue' });
  });

  test('contested by the link, once: everything comes back, who had said it is told', async () => {
    const colleague = await join({ name: 'Collègue' });
    const { userId, email } = await settle({
      grants: [{ role: 'libraryReferent', libraryId: place.forcalquierId }],
    });
    await declareDeparture(colleague.context, said(userId));
    expect(await readActor(db(), userId, null)).toMatchObject({ grants: [] });
    const token = await takeToken(db(), email, '/compte/depart/');
    const contest = () => contestDeparture(contextFor(db(), visitor), { token });
    const results = await Promise.allSettled([contest(), contest()]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await isListed(userId)).toBe(true);
    expect(await readActor(db(), userId, null)).toMatchObject({
      libraryId: place.forcalquierId,
      isVouched: true,
      grants: [{ role: 'libraryReferent' }],
    });
    const letters = await openMailbox(db(), colleague.email);
    expect(letters.map(({ kind }) => kind)).toContain('departureContested');
    // Not again by a colleague; who keeps the house still may.
    await expect(declareDeparture(colleague.context, said(userId))).rejects.toThrow(Conflict);
    const keeper = await join({
      name: 'Référente',
      grants: [{ role: 'territoryReferent', departementCode: '04' }],
    });
    await declareDeparture(keeper.context, said(userId));
    expect(await isListed(userId)).toBe(false);
  });

  test('too late after thirty days, and hours of duty are over', async () => {
    const colleague = await join({ name: 'Collègue' });
    const { userId, email } = await settle();
    await db()
      .insert(helpDutySlots)
      .values({ userId, weekday: 2, startsAtMinute: 540, endsAtMinute: 720 });
    await declareDeparture(colleague.context, said(userId));
    const token = await takeToken(db(), email, '/compte/depart/');
    const slots = () => db().$count(helpDutySlots, eq(helpDutySlots.userId, userId));
    await sweepAccounts(contextFor(db(), visitor));
    expect(await slots()).toBe(1);
    const later = contextFor(db(), visitor, () => new Date(Date.now() + 31 * 86_400_000));
    await expect(contestDeparture(later, { token })).rejects.toThrow(NotFound);
    await sweepAccounts(later);
    expect(await slots()).toBe(0);
  });

  test('is not for strangers, visitors, oneself; nor for who keeps a territory', async () => {
    const { userId, context } = await settle();
    const stranger = await join({ name: 'Ailleurs', libraryId: place.aptId });
    const newcomer = await join({ name: 'Nouvelle', isVouched: false });
    for (const who of [stranger.context, newcomer.context, context])
      await expect(declareDeparture(who, said(userId))).rejects.toThrow(NotFound);
    await expect(declareDeparture(contextFor(db(), visitor), said(userId))).rejects.toThrow(
      NotSignedIn,
    );
    const keeper = await join({
      name: 'Référente',
      grants: [{ role: 'territoryReferent', departementCode: '04' }],
    });
    await expect(declareDeparture(context, said(keeper.userId))).rejects.toThrow(Conflict);
  });

  test('leaves the sheets to the library: one colleague of two takes each up, nobody else', async () => {
    const [one, other] = [await join({ name: 'Une' }), await join({ name: 'Autre' })];
    const stranger = await join({ name: 'Ailleurs', libraryId: place.aptId });
    const { userId, context } = await settle();
    const { sheetId } = await createSheet(context, { content: wholeContent(place) });
    await publishSheet(context, { sheetId });
    const content = wholeContent(place);
    const carriedElsewhere = await createSheet(context, {
      content: { ...content, carrier: { ...content.carrier, libraryId: place.aptId } },
    });
    await publishSheet(context, carriedElsewhere);
    expect(await listLeftSheets(one.context)).toEqual([]);
    expect(await listLeftSheets(stranger.context)).toEqual([]);
    await expect(takeOverSheet(one.context, { sheetId })).rejects.toThrow(Conflict);
    await declareDeparture(one.context, said(userId));
    expect(await listLeftSheets(one.context)).toMatchObject([{ sheetId }]);
    // What another library carries is left to that one, once its author works nowhere.
    expect(await listLeftSheets(stranger.context)).toMatchObject([
      { sheetId: carriedElsewhere.sheetId },
    ]);
    await takeOverSheet(stranger.context, { sheetId: carriedElsewhere.sheetId });
    expect(await listLeftSheets(stranger.context)).toEqual([]);
    await expect(takeOverSheet(stranger.context, { sheetId })).rejects.toThrow(Forbidden);
    const results = await Promise.allSettled([
      takeOverSheet(one.context, { sheetId }),
      takeOverSheet(other.context, { sheetId }),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await listLeftSheets(one.context)).toEqual([]);
    const authors = await db()
      .select({ userId: sheetAuthors.userId, role: sheetAuthors.role })
      .from(sheetAuthors)
      .where(eq(sheetAuthors.sheetId, sheetId));
    expect(authors).toHaveLength(2);
    expect(authors).toContainEqual({ userId, role: 'coauthor' });
  });

  test('two colleagues at the same moment: one departure', async () => {
    const [one, other] = [await join({ name: 'Une' }), await join({ name: 'Autre' })];
    const { userId } = await settle();
    const results = await Promise.allSettled([
      declareDeparture(one.context, said(userId)),
      declareDeparture(other.context, said(userId)),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('said by oneself in one’s profile it stands; coming back ends it', async () => {
    const { userId, context } = await settle();
    const theirs = eq(libraryDepartures.userId, userId);
    const typed = { displayName: 'Partie', jobTitle: '' };
    await changeProfile(context, { ...typed, libraryId: place.aptId });
    expect(await db().select().from(libraryDepartures).where(theirs)).toMatchObject([
      { libraryId: place.forcalquierId, declaredById: userId, contestUntil: null },
    ]);
    await changeProfile(contextFor(db(), await readActor(db(), userId, null)), {
      ...typed,
      libraryId: place.forcalquierId,
    });
    expect(await db().select().from(libraryDepartures).where(theirs)).toMatchObject([
      { libraryId: place.aptId },
    ]);
  });
});
