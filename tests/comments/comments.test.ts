import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import { deleteComment } from '#app/comments/delete-comment.server.ts';
import { editComment } from '#app/comments/edit-comment.server.ts';
import type { PostCommentInput } from '#app/comments/inputs.ts';
import { listComments } from '#app/comments/list-comments.server.ts';
import { postComment } from '#app/comments/post-comment.server.ts';
import { readComment } from '#app/comments/read-comment.server.ts';
import { suggestMembers } from '#app/comments/suggest-members.server.ts';
import { tellOfComment, tellOfMention } from '#app/comments/tell-of-comment.server.ts';
import { visitor } from '#app/platform/actor.ts';
import { Forbidden, InvalidInput, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { archiveSheet } from '#app/sheets/archive-sheet.server.ts';
import { createSheet } from '#app/sheets/create-sheet.server.ts';
import { publishSheet } from '#app/sheets/publish-sheet.server.ts';
import { withdrawSheet } from '#app/sheets/withdraw-sheet.server.ts';
import { announced } from '#tests/support/announced.ts';
import {
  contextFor,
  joinNetwork,
  settleTerritory,
  wholeContent,
} from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';

const database = useDatabase();
let place: Awaited<ReturnType<typeof settleTerritory>>;
type Person = Awaited<ReturnType<typeof joinNetwork>>;
let camille: Person;
let sacha: Person;

beforeAll(async () => {
  const { db } = database.current;
  place = await settleTerritory(db);
  camille = await joinNetwork(db, { name: 'Camille Roux', libraryId: place.forcalquierId });
  sacha = await joinNetwork(db, { name: 'Sacha Giraud', libraryId: place.aptId });
});

async function publish() {
  const { sheetId } = await createSheet(camille.context, { content: wholeContent(place) });
  return publishSheet(camille.context, { sheetId });
}

const namedIn = async (commentId: string) =>
  (await announced(database.current.db, 'members-mentioned')).filter(
    (each) => each.commentId === commentId,
  );

describe('postComment', () => {
  test('members read it with who wrote it; visitors read nothing', async () => {
    const { slug } = await publish();
    const { commentId } = await postComment(sacha.context, { slug, body: ' Quelle hauteur ? ' });
    const list = await listComments(camille.context, { slug });
    expect(list).toMatchObject({ count: 1, mayComment: true });
    expect(list?.comments[0]).toMatchObject({
      commentId,
      author: {
        name: 'Sacha Giraud',
        libraryName: 'Bibliothèque municipale, Apt',
        wroteTheSheet: false,
      },
      pieces: [{ text: 'Quelle hauteur ?' }],
      may: { edit: false, delete: false, report: true },
    });
    expect(await listComments(contextFor(database.current.db, visitor), { slug })).toBeNull();
    expect((await announced(database.current.db, 'comment-posted')).at(-1)).toMatchObject({
      commentId,
    });
  });

  test('an answer to an answer joins the same conversation', async () => {
    const { slug } = await publish();
    const question = await postComment(sacha.context, { slug, body: 'Une question' });
    const answer = await postComment(camille.context, {
      slug,
      body: 'Une réponse',
      parentId: question.commentId,
    });
    await postComment(sacha.context, { slug, body: 'Merci', parentId: answer.commentId });
    const [thread, ...others] = (await listComments(sacha.context, { slug }))?.comments ?? [];
    expect(others).toEqual([]);
    expect(thread?.answers.map(({ author }) => author.wroteTheSheet)).toEqual([true, false]);
  });

  test('an answer stays under its own sheet', async () => {
    const [one, other] = [await publish(), await publish()];
    const { commentId } = await postComment(sacha.context, { slug: one.slug, body: 'Ici' });
    await expect(
      postComment(sacha.context, { slug: other.slug, body: 'Là', parentId: commentId }),
    ).rejects.toThrow(NotFound);
  });

  test.each([{ body: '  ' }, { body: 'a'.repeat(4001) }, { mentionIds: ['personne'] }])(
    'is refused with a sentence: %o',
    async (more: Partial<PostCommentInput>) => {
      const { slug } = await publish();
      const input = { slug, body: 'Bonjour', ...more };
      await expect(postComment(sacha.context, input)).rejects.toThrow(InvalidInput);
    },
  );

  test('not to visitors, not before the address is confirmed, not on what is out of sight', async () => {
    const { db } = database.current;
    const { slug, sheetId } = await publish();
    const input = { slug, body: 'Bonjour' };
    await expect(postComment(contextFor(db, visitor), input)).rejects.toThrow(NotSignedIn);
    const unverified = await joinNetwork(db, { name: 'Nouvelle', isVerified: false });
    await expect(postComment(unverified.context, input)).rejects.toThrow(Forbidden);
    await archiveSheet(camille.context, { sheetId });
    await expect(postComment(sacha.context, input)).rejects.toThrow(Forbidden);
    await withdrawSheet(camille.context, { sheetId });
    await expect(postComment(sacha.context, input)).rejects.toThrow(NotFound);
    expect(await listComments(sacha.context, { slug })).toBeNull();
  });
});

describe('mentions', () => {
  test('people picked or whose whole name is written are told, once', async () => {
    const { slug } = await publish();
    const { commentId } = await postComment(sacha.context, {
      slug,
      body: 'Qu’en dis-tu @camille roux ?',
    });
    expect(await namedIn(commentId)).toEqual([{ commentId, userIds: [camille.userId] }]);
    await editComment(sacha.context, { commentId, body: 'Qu’en dites-vous @Camille Roux ?' });
    expect(await namedIn(commentId)).toHaveLength(1);
    const list = await listComments(camille.context, { slug });
    expect(list?.comments[0]?.pieces?.[1]).toEqual({
      text: '@Camille Roux',
      userId: camille.userId,
    });
  });

  test('of two people of the same name, the one picked is told', async () => {
    const { db } = database.current;
    const { slug } = await publish();
    const [one] = [await joinNetwork(db, { name: 'Dominique Petit' })];
    await joinNetwork(db, { name: 'Dominique Petit' });
    const unsaid = await postComment(sacha.context, { slug, body: '@Dominique Petit ?' });
    expect(await namedIn(unsaid.commentId)).toEqual([]);
    const said = await postComment(sacha.context, {
      slug,
      body: '@Dominique Petit ?',
      mentionIds: one.userId,
    });
    expect(await namedIn(said.commentId)).toEqual([
      { commentId: said.commentId, userIds: [one.userId] },
    ]);
  });

  test('members are proposed by either of their names, to members only', async () => {
    const found = await suggestMembers(camille.context, { words: 'gir' });
    expect(found).toEqual([
      { id: sacha.userId, label: 'Sacha Giraud', detail: 'Bibliothèque municipale, Apt' },
    ]);
    expect(await suggestMembers(camille.context, { words: '%%' })).toEqual([]);
    const anybody = contextFor(database.current.db, visitor);
    await expect(suggestMembers(anybody, { words: 'gir' })).rejects.toThrow(NotSignedIn);
  });
});

describe('who is told', () => {
  const letters = async (commentId: string) => {
    const rows = await database.current.db.execute<{ recipient: string; subject: string }>(
      sql`select recipient, subject from mails where dedupe_key like ${`comment:${commentId}:%`}
        order by subject, recipient`,
    );
    return rows.map(({ recipient, subject }) => ({ recipient, subject }));
  };

  test('the authors of the sheet, then the people of the conversation, never who writes', async () => {
    const { slug, sheetId } = await publish();
    const question = await postComment(sacha.context, { slug, body: 'Quelle hauteur ?' });
    await tellOfComment(camille.context, { commentId: question.commentId });
    await tellOfComment(camille.context, { commentId: question.commentId });
    expect(await letters(question.commentId)).toEqual([
      {
        recipient: camille.email,
        subject: 'Sacha Giraud a écrit sous «\u00A0Une classe dans les étoiles\u00A0»',
      },
    ]);
    const answer = await postComment(camille.context, {
      slug,
      body: 'Trois mètres vingt.',
      parentId: question.commentId,
    });
    await tellOfComment(camille.context, { commentId: answer.commentId });
    expect(await letters(answer.commentId)).toMatchObject([{ recipient: sacha.email }]);
    const late = await postComment(sacha.context, { slug, body: 'Merci' });
    await withdrawSheet(camille.context, { sheetId });
    await tellOfComment(camille.context, { commentId: late.commentId });
    expect(await letters(late.commentId)).toEqual([]);
  });

  test('those who are named, once even when they write the sheet too, whichever job comes first', async () => {
    const { slug } = await publish();
    const { commentId } = await postComment(sacha.context, { slug, body: '@Camille Roux ?' });
    await tellOfComment(camille.context, { commentId });
    await tellOfMention(camille.context, { commentId, userIds: [camille.userId] });
    await tellOfComment(camille.context, { commentId });
    expect(await letters(commentId)).toEqual([
      {
        recipient: camille.email,
        subject: 'Sacha Giraud vous nomme sous «\u00A0Une classe dans les étoiles\u00A0»',
      },
    ]);
  });
});

describe('editComment and deleteComment', () => {
  test('the author changes their words, and readers are told', async () => {
    const { slug } = await publish();
    const { commentId } = await postComment(sacha.context, { slug, body: 'Avant' });
    await expect(readComment(camille.context, { commentId })).rejects.toThrow(NotFound);
    await expect(editComment(camille.context, { commentId, body: 'Faux' })).rejects.toThrow(
      NotFound,
    );
    await editComment(sacha.context, { commentId, body: 'Après' });
    const list = await listComments(camille.context, { slug });
    expect(list?.comments[0]).toMatchObject({ isEdited: true, pieces: [{ text: 'Après' }] });
  });

  test('a deleted comment leaves its answers, and no word of its own', async () => {
    const { slug } = await publish();
    const { commentId } = await postComment(sacha.context, { slug, body: 'REGRET' });
    await postComment(camille.context, { slug, body: 'Réponse', parentId: commentId });
    await expect(deleteComment(camille.context, { commentId })).rejects.toThrow(NotFound);
    await deleteComment(sacha.context, { commentId });
    const list = await listComments(camille.context, { slug });
    expect(list?.count).toBe(1);
    expect(list?.comments[0]).toMatchObject({ pieces: null });
    const kept = await database.current.db.execute(sql`select body from comments`);
    expect(JSON.stringify(kept)).not.toContain('REGRET');
    await expect(editComment(sacha.context, { commentId, body: 'Encore' })).rejects.toThrow(
      NotFound,
    );
  });

  test('a referent of the sheet’s library may take a comment away, not rewrite it', async () => {
    const { slug } = await publish();
    const { commentId } = await postComment(sacha.context, { slug, body: 'Hors de propos' });
    const referent = await joinNetwork(database.current.db, {
      name: 'Référente',
      grants: [{ role: 'libraryReferent', libraryId: place.forcalquierId }],
    });
    await expect(editComment(referent.context, { commentId, body: 'x' })).rejects.toThrow(NotFound);
    await deleteComment(referent.context, { commentId });
    expect((await listComments(sacha.context, { slug }))?.comments).toEqual([]);
  });
});
