import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import { importPeople } from '#app/accounts/import-people.server.ts';
import { importPeopleList } from '#app/accounts/import-people-list.server.ts';
import { markVerified } from '#app/accounts/internal/mark-verified.server.ts';
import { inviteColleague } from '#app/accounts/invite-colleague.server.ts';
import { listMyInvitations } from '#app/accounts/list-my-invitations.server.ts';
import { readInvitationLink } from '#app/accounts/read-invitation-link.server.ts';
import { sweepAccounts } from '#app/accounts/sweep-accounts.server.ts';
import { takeBackInvitation } from '#app/accounts/take-back-invitation.server.ts';
import { visitor } from '#app/platform/actor.ts';
import { InvalidInput, NotFound, NotSignedIn, TooMany } from '#app/platform/errors.ts';
import { readTable } from '#app/platform/read-table.server.ts';
import { invitations, users } from '#db/schema/accounts.ts';
import { contextFor, joinNetwork, type Person, settleTerritory } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';
import { takeToken } from '#tests/support/post-office.ts';

const database = useDatabase();
const db = () => database.current.db;
let place: Awaited<ReturnType<typeof settleTerritory>>;
beforeAll(async () => {
  place = await settleTerritory(db());
});

const join = (name: string, more: Partial<Person> = {}) =>
  joinNetwork(db(), { name, libraryId: place.forcalquierId, ...more });

let count = 0;
const someAddress = () => `invite-${(count += 1)}@exemple.fr`;
const tokenFor = (email: string) => takeToken(db(), email, '/inscription/invitation/');

/** Somebody signs up with this address, for this library, and proves it. */
async function arrive(email: string, libraryId: string) {
  const [user] = await db()
    .insert(users)
    .values({
      email,
      displayName: 'Lou Garance',
      passwordHash: 'not a hash: nobody signs in with it',
      libraryId,
      charterVersion: 'test',
      charterAcceptedAt: new Date(),
    })
    .returning({ id: users.id });
  await db().transaction((tx) => markVerified(tx, user!.id, new Date()));
  const [row] = await db().select().from(users).where(eq(users.id, user!.id));
  return row!;
}

describe('an invitation', () => {
  test('fills in the form, and who sent it answers for a colleague of their library', async () => {
    const camille = await join('Camille');
    const email = someAddress();
    await inviteColleague(camille.context, { email, libraryId: place.forcalquierId });
    expect((await listMyInvitations(camille.context)).invitations).toMatchObject([{ email }]);
    const link = await readInvitationLink(contextFor(db(), visitor), {
      token: await tokenFor(email),
    });
    expect(link).toMatchObject({ email, inviter: 'Camille', libraryId: place.forcalquierId });
    const [row] = await db().select().from(invitations).where(eq(invitations.email, email));
    expect(row?.tokenHash).not.toContain(await tokenFor(email));
    const lou = await arrive(email, place.forcalquierId);
    expect(lou).toMatchObject({ vouchedById: camille.userId });
    expect((await listMyInvitations(camille.context)).invitations).toEqual([]);
    await expect(
      readInvitationLink(contextFor(db(), visitor), { token: await tokenFor(email) }),
    ).rejects.toThrow(NotFound);
  });

  test('of another library, or for another than the one chosen, leaves them to be answered for', async () => {
    const sacha = await join('Sacha', { libraryId: place.aptId });
    const email = someAddress();
    await inviteColleague(sacha.context, { email, libraryId: place.aptId });
    expect((await arrive(email, place.forcalquierId)).vouchedAt).toBeNull();
    const left = await join('Partie', { libraryId: place.aptId });
    const second = someAddress();
    await inviteColleague(left.context, { email: second, libraryId: place.aptId });
    await db().update(users).set({ vouchedAt: null }).where(eq(users.id, left.userId));
    expect((await arrive(second, place.aptId)).vouchedAt).toBeNull();
  });

  test('is for one’s library or département, and never before one is answered for', async () => {
    const camille = await join('Camille');
    const newcomer = await join('Nouvelle', { isVouched: false });
    const referent = await join('Nora', {
      libraryId: place.aptId,
      grants: [{ role: 'territoryReferent', departementCode: '04' }],
    });
    const email = someAddress();
    const refused = { libraryId: [expect.stringContaining('votre département')] };
    await expect(
      inviteColleague(camille.context, { email, libraryId: place.aptId }),
    ).rejects.toMatchObject({ fields: refused });
    await expect(
      inviteColleague(newcomer.context, { email, libraryId: place.forcalquierId }),
    ).rejects.toMatchObject({ fields: refused });
    await inviteColleague(referent.context, { email, libraryId: place.forcalquierId });
    await expect(
      inviteColleague(contextFor(db(), visitor), { email, libraryId: place.forcalquierId }),
    ).rejects.toThrow(NotSignedIn);
  });

  test('waits once an address, also at the same moment; a new link ends the former', async () => {
    const camille = await join('Camille');
    const other = await join('Omar');
    const email = someAddress();
    const invite = (who: typeof camille) =>
      inviteColleague(who.context, { email, libraryId: place.forcalquierId });
    const tried = await Promise.allSettled([invite(camille), invite(other)]);
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [first, second] = tried[0]?.status === 'fulfilled' ? [camille, other] : [other, camille];
    await expect(invite(second)).rejects.toThrow('Une invitation attend déjà');
    const before = await tokenFor(email);
    await invite(first);
    await expect(readInvitationLink(contextFor(db(), visitor), { token: before })).rejects.toThrow(
      NotFound,
    );
    const [mine] = (await listMyInvitations(first.context)).invitations;
    await expect(takeBackInvitation(second.context, { id: mine!.id })).rejects.toThrow(NotFound);
    await takeBackInvitation(first.context, { id: mine!.id });
    await expect(takeBackInvitation(first.context, { id: mine!.id })).rejects.toThrow(NotFound);
    await invite(second);
  });

  test('does not show whether the address has an account; twenty a day; forgotten once over', async () => {
    const camille = await join('Camille');
    const member = await join('Nadia');
    const at = { libraryId: place.forcalquierId };
    await inviteColleague(camille.context, { email: member.email, ...at });
    expect((await listMyInvitations(camille.context)).invitations).toMatchObject([
      { email: member.email },
    ]);
    const [mail] = await db().execute<{ plain: string }>(
      sql`select plain from mails where recipient = ${member.email}`,
    );
    expect(mail?.plain).toContain('Cette adresse a déjà son compte');
    for (let n = 1; n < 20; n += 1)
      await inviteColleague(camille.context, { email: someAddress(), ...at });
    await expect(inviteColleague(camille.context, { email: someAddress(), ...at })).rejects.toThrow(
      TooMany,
    );
    const later = new Date(Date.now() + 31 * 86_400_000);
    await sweepAccounts({ db: db(), clock: () => later });
    expect(await db().select().from(invitations)).toEqual([]);
  });
});

describe('a list of people', () => {
  const csv = (...lines: string[]) =>
    readTable(Buffer.from(['nom;courriel;bibliotheque', ...lines].join('\n')));
  const outcomes = (report: { lines: { outcome: string }[] }) =>
    report.lines.map(({ outcome }) => outcome);

  test('is tried, then sent; the second time changes nothing', async () => {
    const referent = await join('Nora', {
      grants: [{ role: 'territoryReferent', departementCode: '04' }],
    });
    const keeper = referent.actor.kind === 'member' ? referent.actor : null;
    const known = await join('Connue');
    const [fresh, other] = [someAddress(), someAddress()];
    const table = csv(
      `Lou Garance;${fresh};Médiathèque La Boiserie, Forcalquier`,
      `;${other};forcalquier`,
      `;${other.toUpperCase()};forcalquier`,
      `;${known.email};forcalquier`,
      `;lou.arobase;forcalquier`,
      `;${someAddress()};Bibliothèque de Nulle-Part`,
      `;${someAddress()};apt`,
      `<b>x</b>;${someAddress()};forcalquier`,
    );
    const expected = [
      'created',
      'created',
      'refused',
      'unchanged',
      'refused',
      'refused',
      'refused',
      'refused',
    ];
    const tried = await importPeople(referent.context, table, { write: false, keeper });
    expect(outcomes(tried)).toEqual(expected);
    expect(tried.lines[2]?.notes).toEqual(['Cette adresse est déjà à la ligne 3.']);
    expect(tried.lines[6]?.notes[0]).toContain('département que vous suivez');
    const waiting = () =>
      db().select().from(invitations).where(eq(invitations.invitedById, referent.userId));
    expect(await waiting()).toEqual([]);
    expect(outcomes(await importPeople(referent.context, table, { write: true, keeper }))).toEqual(
      expected,
    );
    expect(await waiting()).toHaveLength(2);
    const again = await importPeople(referent.context, table, { write: true, keeper });
    expect(outcomes(again)).toEqual(
      expected.map((each) => (each === 'created' ? 'unchanged' : each)),
    );
    expect(await waiting()).toHaveLength(2);
    const { displayName } = await readInvitationLink(contextFor(db(), visitor), {
      token: await tokenFor(fresh),
    });
    expect(displayName).toBe('Lou Garance');
  });

  test('from the command line invites everywhere, in nobody’s name', async () => {
    const email = someAddress();
    const context = contextFor(db(), visitor);
    const table = csv(`;${email};apt`);
    const report = await importPeople(context, table, { write: true, keeper: null });
    expect(outcomes(report)).toEqual(['created']);
    expect((await arrive(email, place.aptId)).vouchedAt).toBeNull();
    const after = await importPeople(context, table, { write: true, keeper: null });
    expect(after.lines[0]).toMatchObject({ outcome: 'unchanged', notes: ['a déjà un compte'] });
  });

  test('is for those who keep a territory', async () => {
    const camille = await join('Camille');
    const bytes = Buffer.from('courriel;bibliotheque\n');
    await expect(importPeopleList(camille.context, { bytes, write: false })).rejects.toThrow(
      NotFound,
    );
    const admin = await join('Alix', { libraryId: null, grants: [{ role: 'administrator' }] });
    await expect(
      importPeopleList(admin.context, { bytes: Buffer.from('a;b\n1;2'), write: false }),
    ).rejects.toMatchObject({ fields: { table: [expect.stringContaining('courriel')] } });
    await expect(
      importPeopleList(admin.context, { bytes: Buffer.alloc(0), write: true }),
    ).rejects.toThrow(InvalidInput);
  });
});
