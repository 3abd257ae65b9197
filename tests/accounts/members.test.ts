import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import { grantRole } from '#app/accounts/grant-role.server.ts';
import { listNewcomers } from '#app/accounts/list-newcomers.server.ts';
import { reinstateMember } from '#app/accounts/reinstate-member.server.ts';
import { revokeRole } from '#app/accounts/revoke-role.server.ts';
import { suspendMember } from '#app/accounts/suspend-member.server.ts';
import { tellVouchers } from '#app/accounts/tell-vouchers.server.ts';
import { vouchForMember } from '#app/accounts/vouch-for-member.server.ts';
import { visitor } from '#app/platform/actor.ts';
import { Conflict, Forbidden, InvalidInput, NotFound } from '#app/platform/errors.ts';
import { openSession, readActor, readSession } from '#app/platform/session.server.ts';
import { auditEntries, roleGrants, users } from '#db/schema/accounts.ts';
import { contextFor, joinNetwork, settleTerritory } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';
import { openMailbox } from '#tests/support/post-office.ts';

const database = useDatabase();
const db = () => database.current.db;
let place: Awaited<ReturnType<typeof settleTerritory>>;
let administrator: Awaited<ReturnType<typeof joinNetwork>>;
let referentOf84: Awaited<ReturnType<typeof joinNetwork>>;

beforeAll(async () => {
  place = await settleTerritory(db());
  administrator = await joinNetwork(db(), {
    name: 'Alix',
    grants: [{ role: 'administrator' }],
  });
  referentOf84 = await joinNetwork(db(), {
    name: 'Ines',
    grants: [{ role: 'territoryReferent', departementCode: '84' }],
  });
});

const newcomerAt = (libraryId: string | null) =>
  joinNetwork(db(), { name: 'Nouvelle', libraryId, isVouched: false });
const read = async (userId: string) => {
  const [user] = await db().select().from(users).where(eq(users.id, userId));
  return user!;
};

describe('somebody answers for a newcomer', () => {
  test('colleagues and the referent of the territory are told; administrators where nobody else is', async () => {
    const colleague = await joinNetwork(db(), { name: 'Sacha', libraryId: place.aptId });
    const notYet = await newcomerAt(place.aptId);
    const newcomer = await newcomerAt(place.aptId);
    const context = contextFor(db(), visitor);
    expect(await tellVouchers(context, newcomer)).toBe(2);
    for (const { email } of [colleague, referentOf84])
      expect((await openMailbox(db(), email)).map(({ kind }) => kind)).toEqual(['newcomer']);
    for (const { email } of [notYet, newcomer, administrator])
      expect(await openMailbox(db(), email)).toEqual([]);
    const alone = await newcomerAt(null);
    expect(await tellVouchers(context, alone)).toBe(1);
    const [letter] = await openMailbox(db(), administrator.email);
    expect(letter?.plain).toContain('/compte/garanties');
  });

  test('a colleague does, once; the newcomer hears of it and may do so in turn', async () => {
    const colleague = await joinNetwork(db(), { name: 'Camille', libraryId: place.forcalquierId });
    const newcomer = await newcomerAt(place.forcalquierId);
    const next = await newcomerAt(place.forcalquierId);
    const waiting = await listNewcomers(colleague.context);
    expect(waiting.map(({ userId }) => userId)).toEqual([newcomer.userId, next.userId]);
    await Promise.all([
      vouchForMember(colleague.context, newcomer),
      vouchForMember(administrator.context, newcomer),
    ]);
    const { vouchedById, vouchedAt } = await read(newcomer.userId);
    expect(vouchedAt).toBeInstanceOf(Date);
    expect([colleague.userId, administrator.userId]).toContain(vouchedById);
    const kinds = (await openMailbox(db(), newcomer.email)).map(({ kind }) => kind);
    expect(kinds).toEqual(['vouched']);
    const now = contextFor(db(), await readActor(db(), newcomer.userId, null));
    expect((await listNewcomers(now)).map(({ userId }) => userId)).toEqual([next.userId]);
  });

  test('from elsewhere, or for oneself, there is nobody to answer for', async () => {
    const stranger = await joinNetwork(db(), { name: 'Loin', libraryId: place.aptId });
    const newcomer = await newcomerAt(place.forcalquierId);
    expect(await listNewcomers(newcomer.context)).toEqual([]);
    for (const { context } of [stranger, newcomer, referentOf84])
      await expect(vouchForMember(context, newcomer)).rejects.toThrow(NotFound);
    const unverified = await joinNetwork(db(), {
      name: 'Pas prouvée',
      libraryId: place.aptId,
      isVerified: false,
      isVouched: false,
    });
    await expect(vouchForMember(stranger.context, unverified)).rejects.toThrow(NotFound);
    expect((await read(newcomer.userId)).vouchedAt).toBeNull();
  });
});

describe('suspending', () => {
  const reason = 'Publicité répétée dans les commentaires.';

  test('ends the sessions, keeps the door closed, tells why; reinstating opens it', async () => {
    const member = await joinNetwork(db(), { name: 'Spam', libraryId: place.aptId });
    const { cookie } = await openSession(db(), member.userId, null);
    const target = { userId: member.userId };
    await expect(suspendMember(administrator.context, { ...target, reason: '' })).rejects.toThrow(
      InvalidInput,
    );
    await suspendMember(administrator.context, { ...target, reason });
    await suspendMember(administrator.context, { ...target, reason: 'Une autre fois' });
    expect((await readSession(db(), cookie.split(';')[0]!)).actor.kind).toBe('visitor');
    expect(await readActor(db(), member.userId, null)).toEqual(visitor);
    const letters = await openMailbox(db(), member.email);
    expect(letters).toHaveLength(1);
    expect(letters[0]?.plain).toContain(reason);
    await reinstateMember(administrator.context, target);
    expect((await readActor(db(), member.userId, null)).kind).toBe('member');
    const deeds = await db()
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.targetId, member.userId));
    expect(deeds.map(({ action }) => action).toSorted()).toEqual([
      'reinstate-member',
      'suspend-member',
    ]);
  });

  test('is for administrators, never on themselves', async () => {
    const member = await joinNetwork(db(), { name: 'Membre', libraryId: place.aptId });
    const target = { userId: member.userId, reason };
    await expect(suspendMember(referentOf84.context, target)).rejects.toThrow(Forbidden);
    await expect(suspendMember(member.context, target)).rejects.toThrow(NotFound);
    const self = { userId: administrator.userId, reason };
    await expect(suspendMember(administrator.context, self)).rejects.toThrow(Forbidden);
  });
});

describe('roles', () => {
  const grantsOf = (userId: string) =>
    db().select().from(roleGrants).where(eq(roleGrants.userId, userId));

  test('a territory referent names library referents at home, and nothing else', async () => {
    const member = await joinNetwork(db(), { name: 'Apt', libraryId: place.aptId });
    const give = (grant: object) =>
      grantRole(referentOf84.context, { userId: member.userId, ...grant });
    await give({ role: 'libraryReferent', libraryId: place.aptId });
    await give({ role: 'libraryReferent', libraryId: place.aptId });
    expect(await grantsOf(member.userId)).toMatchObject([
      { role: 'libraryReferent', libraryId: place.aptId, departementCode: null },
    ]);
    const abroad = { role: 'libraryReferent', libraryId: place.forcalquierId };
    await expect(give(abroad)).rejects.toThrow(Forbidden);
    await expect(give({ role: 'territoryReferent', departementCode: '84' })).rejects.toThrow(
      Forbidden,
    );
    await expect(give({ role: 'administrator' })).rejects.toThrow(Forbidden);
    const far = await joinNetwork(db(), { name: 'Loin', libraryId: place.forcalquierId });
    await expect(
      grantRole(referentOf84.context, {
        userId: far.userId,
        role: 'libraryReferent',
        libraryId: place.aptId,
      }),
    ).rejects.toThrow(NotFound);
  });

  test.each([
    ['no library', { role: 'libraryReferent' }, 'libraryId'],
    [
      'a département that is none',
      { role: 'territoryReferent', departementCode: '99' },
      'departementCode',
    ],
    ['an unknown role', { role: 'emperor' }, 'role'],
  ])('%s is refused beside its field', async (_what, grant, field) => {
    const member = await joinNetwork(db(), { name: 'Membre' });
    await expect(
      grantRole(administrator.context, { userId: member.userId, ...grant }),
    ).rejects.toMatchObject({ fields: { [field]: [expect.any(String)] } });
  });

  test('somebody nobody answers for holds no role', async () => {
    const newcomer = await newcomerAt(place.aptId);
    await expect(
      grantRole(administrator.context, {
        userId: newcomer.userId,
        role: 'libraryReferent',
        libraryId: place.aptId,
      }),
    ).rejects.toThrow(InvalidInput);
  });

  test('the last administrator stays; two who remove each other at once leave one', async () => {
    const [own] = await grantsOf(administrator.userId);
    const mine = { userId: administrator.userId, grantId: own!.id };
    await expect(revokeRole(administrator.context, mine)).rejects.toThrow(Conflict);
    const second = await joinNetwork(db(), {
      name: 'Seconde',
      grants: [{ role: 'administrator' }],
    });
    const [theirs] = await grantsOf(second.userId);
    const outcomes = await Promise.allSettled([
      revokeRole(administrator.context, { userId: second.userId, grantId: theirs!.id }),
      revokeRole(second.context, mine),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const left = await db().select().from(roleGrants).where(eq(roleGrants.role, 'administrator'));
    expect(left).toHaveLength(1);
  });
});
