import { eq, like } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import { visitor } from '#app/platform/actor.ts';
import { Forbidden, InvalidInput, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { acceptInvitation } from '#app/sheets/accept-invitation.server.ts';
import { createSheet } from '#app/sheets/create-sheet.server.ts';
import { discardDraft } from '#app/sheets/discard-draft.server.ts';
import { inviteCoauthor } from '#app/sheets/invite-coauthor.server.ts';
import { nudgeAuthors } from '#app/sheets/nudge-authors.server.ts';
import { publishSheet } from '#app/sheets/publish-sheet.server.ts';
import { readDraft } from '#app/sheets/read-draft.server.ts';
import { readInvitation } from '#app/sheets/read-invitation.server.ts';
import { readSharedDraft } from '#app/sheets/read-shared-draft.server.ts';
import { readTeam } from '#app/sheets/read-team.server.ts';
import { removeCoauthor } from '#app/sheets/remove-coauthor.server.ts';
import { revokeInvitation } from '#app/sheets/revoke-invitation.server.ts';
import { revokeShareLink } from '#app/sheets/revoke-share-link.server.ts';
import { saveDraft } from '#app/sheets/save-draft.server.ts';
import { shareDraft } from '#app/sheets/share-draft.server.ts';
import { tellAuthorsOfPublication } from '#app/sheets/tell-authors.server.ts';
import { mails } from '#db/schema/platform.ts';
import { sheets } from '#db/schema/sheets.ts';
import {
  contextFor,
  joinNetwork,
  settleTerritory,
  wholeContent,
} from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';

const database = useDatabase();
let place: Awaited<ReturnType<typeof settleTerritory>>;
let camille: Awaited<ReturnType<typeof joinNetwork>>;
let sacha: typeof camille;
const passerBy = () => contextFor(database.current.db, visitor);

beforeAll(async () => {
  place = await settleTerritory(database.current.db);
  const { db } = database.current;
  camille = await joinNetwork(db, { name: 'Camille', libraryId: place.forcalquierId });
  sacha = await joinNetwork(db, { name: 'Sacha', libraryId: place.aptId });
});

const newSheet = (title = 'Le ciel') =>
  createSheet(camille.context, { content: wholeContent(place, { title }) });
async function tokenSentTo(email: string) {
  const [mail] = await database.current.db
    .select()
    .from(mails)
    .where(eq(mails.recipient, email))
    .orderBy(mails.createdAt);
  return { mail, token: /\/fiches\/invitation\/([\w-]{43})/u.exec(mail?.plain ?? '')?.[1] ?? '' };
}

describe('co-authors', () => {
  test('are invited by e-mail, accept once they have an account, and then write', async () => {
    const { sheetId, slug } = await newSheet();
    await inviteCoauthor(camille.context, { sheetId, email: 'neuve@example.org' });
    const { mail, token } = await tokenSentTo('neuve@example.org');
    expect(mail?.subject).toBe('Camille vous invite à écrire «\u00A0Le ciel\u00A0»');
    expect(await readInvitation(passerBy(), token)).toEqual({
      inviter: 'Camille',
      title: 'Le ciel',
    });
    await expect(acceptInvitation(passerBy(), token)).rejects.toThrow(NotSignedIn);
    expect(await acceptInvitation(sacha.context, token)).toEqual({ sheetId, slug });
    const draft = await readDraft(sacha.context, { slug });
    await saveDraft(sacha.context, { ...draft, content: { ...draft.content, title: 'À deux' } });
    await expect(acceptInvitation(sacha.context, token)).rejects.toThrow(NotFound);
    await expect(
      inviteCoauthor(camille.context, { sheetId, email: sacha.email.toUpperCase() }),
    ).rejects.toThrow(InvalidInput);
  });

  test('an invitation taken back, sent again or too old opens nothing', async () => {
    const { sheetId, slug } = await newSheet();
    await inviteCoauthor(camille.context, { sheetId, email: 'a@example.org' });
    const first = await tokenSentTo('a@example.org');
    await inviteCoauthor(camille.context, { sheetId, email: 'A@example.org' });
    await expect(acceptInvitation(sacha.context, first.token)).rejects.toThrow(NotFound);
    const { invitations } = await readTeam(camille.context, { slug });
    expect(invitations).toHaveLength(1);
    const second = await tokenSentTo('A@example.org');
    const later = contextFor(
      database.current.db,
      sacha.actor,
      () => new Date(Date.now() + 31 * 86_400_000),
    );
    await expect(acceptInvitation(later, second.token)).rejects.toThrow(NotFound);
    await revokeInvitation(camille.context, {
      sheetId,
      invitationId: invitations[0]!.invitationId,
    });
    await expect(acceptInvitation(sacha.context, second.token)).rejects.toThrow(NotFound);
    await expect(readInvitation(passerBy(), 'n’importe quoi')).rejects.toThrow(NotFound);
  });

  test('only authors invite; the owner takes a co-author off, who then sees nothing more', async () => {
    const { sheetId, slug } = await newSheet();
    await expect(
      inviteCoauthor(sacha.context, { sheetId, email: 'x@example.org' }),
    ).rejects.toThrow(NotFound);
    await inviteCoauthor(camille.context, { sheetId, email: 'b@example.org' });
    await acceptInvitation(sacha.context, (await tokenSentTo('b@example.org')).token);
    await expect(
      removeCoauthor(sacha.context, { sheetId, userId: camille.userId }),
    ).rejects.toThrow(Forbidden);
    await expect(discardDraft(sacha.context, { sheetId })).rejects.toThrow(Forbidden);
    await removeCoauthor(camille.context, { sheetId, userId: sacha.userId });
    await expect(readDraft(sacha.context, { slug })).rejects.toThrow(NotFound);
  });

  test('learn of a publication once, not by whom they published themselves', async () => {
    const { sheetId } = await newSheet('Annoncée');
    await inviteCoauthor(camille.context, { sheetId, email: 'c@example.org' });
    await acceptInvitation(sacha.context, (await tokenSentTo('c@example.org')).token);
    const { versionId } = await publishSheet(camille.context, { sheetId });
    await tellAuthorsOfPublication(camille.context, { sheetId, versionId });
    await tellAuthorsOfPublication(camille.context, { sheetId, versionId });
    const told = await database.current.db
      .select()
      .from(mails)
      .where(like(mails.subject, '%Annoncée%publiée'));
    expect(told.map(({ recipient }) => recipient)).toEqual([sacha.email]);
  });
});

describe('a share link', () => {
  test('shows the public sections without an account, counts visits, and closes', async () => {
    const { sheetId, slug } = await newSheet();
    const { token, linkId } = await shareDraft(camille.context, { sheetId, label: 'la mairie' });
    const seen = await readSharedDraft(passerBy(), token);
    expect(seen.content).toMatchObject({ title: 'Le ciel', expenses: [], contact: { email: '' } });
    await readSharedDraft(sacha.context, token);
    await readSharedDraft(camille.context, token);
    expect((await readTeam(camille.context, { slug })).links).toMatchObject([
      { label: 'la mairie', visits: 2, reader: 'public' },
    ]);
    await expect(revokeShareLink(sacha.context, { sheetId, linkId })).rejects.toThrow(NotFound);
    await revokeShareLink(camille.context, { sheetId, linkId });
    await expect(readSharedDraft(passerBy(), token)).rejects.toThrow(NotFound);
    await expect(revokeShareLink(camille.context, { sheetId, linkId })).rejects.toThrow(NotFound);
  });

  test('shows the professional sections where its author says so', async () => {
    const { sheetId } = await newSheet();
    const { token } = await shareDraft(camille.context, { sheetId, reader: 'professional' });
    expect((await readSharedDraft(passerBy(), token)).content.expenses).toHaveLength(1);
  });
});

test('a draft thrown away is gone, with its links and invitations', async () => {
  const { sheetId, slug } = await newSheet('À jeter');
  await inviteCoauthor(camille.context, { sheetId, email: 'd@example.org' });
  const { token } = await shareDraft(camille.context, { sheetId });
  await discardDraft(camille.context, { sheetId });
  await expect(readDraft(camille.context, { slug })).rejects.toThrow(NotFound);
  await expect(readSharedDraft(passerBy(), token)).rejects.toThrow(NotFound);
  const published = await newSheet('Publiée');
  await publishSheet(camille.context, { sheetId: published.sheetId });
  await expect(discardDraft(camille.context, published)).rejects.toThrow(Forbidden);
});

test('authors are asked once a season about what nobody confirmed for a year', async () => {
  const { db } = database.current;
  const nadia = await joinNetwork(db, { name: 'Nadia', libraryId: place.aptId });
  for (const title of ['Ancienne', 'Très ancienne', 'Récente']) {
    const made = await createSheet(nadia.context, { content: wholeContent(place, { title }) });
    await publishSheet(nadia.context, { sheetId: made.sheetId });
    if (title !== 'Récente') {
      await db
        .update(sheets)
        .set({ verifiedAt: new Date(Date.now() - 400 * 86_400_000) })
        .where(eq(sheets.id, made.sheetId));
    }
  }
  expect(await nudgeAuthors(nadia.context)).toBe(1);
  expect(await nudgeAuthors(nadia.context)).toBe(0);
  const asked = await db.select().from(mails).where(eq(mails.recipient, nadia.email));
  expect(asked.map(({ subject }) => subject)).toEqual([
    '2\u00A0fiches à vérifier\u00A0: est-ce toujours vrai\u00A0?',
  ]);
  expect(asked[0]?.plain).toContain('Très ancienne');
  expect(asked[0]?.plain).not.toContain('Récente');
});
