import { randomUUID } from 'node:crypto';

import { eq } from 'drizzle-orm';

import { emptySheetContent, type SheetContent } from '#app/sheets/content.ts';
import { registerSheet } from '#app/sheets/internal/register-sheet.server.ts';
import { formOfContent } from '#app/sheets/sheet-form.ts';
import { comments } from '#db/schema/comments.ts';
import { libraries } from '#db/schema/libraries.ts';
import { sheetAuthors, sheetFiles, sheets, sheetVersions } from '#db/schema/sheets.ts';
import { audiences, themes } from '#db/schema/vocabularies.ts';
import type { State } from '#tests/house/permissions-table.ts';

import type { People } from './permission-people.ts';
import type { Web } from './web.ts';

/** Written in a professional section, and nowhere else. */
export const betweenProfessionals = 'Cachet de la médiatrice';
/** Written in the working copy of a revised sheet, and not published. */
export const notYetSaid = 'Pas encore dit';

export type Subject = {
  sheetId: string;
  slug: string;
  commentId: string;
  /** What the editing page would send back, unchanged. */
  form: Record<string, string | string[]>;
};

export type Stock = {
  libraryId: string;
  content: SheetContent;
  publicFile: string;
  professionalFile: string;
};

/** A content that lacks nothing, with a file for everybody and one for professionals. */
export async function stockContent(
  web: Web,
  publicFile: string,
  professionalFile: string,
): Promise<Stock> {
  const { db } = web.house.database;
  const [library] = await db
    .select({ id: libraries.id })
    .from(libraries)
    .where(eq(libraries.slug, 'mediatheque-de-forcalquier'));
  const [theme] = await db.select({ id: themes.id }).from(themes).limit(1);
  const [audience] = await db.select({ id: audiences.id }).from(audiences).limit(1);
  const libraryId = library?.id ?? '';
  const text = (words: string): SheetContent['context'] => ({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
  });
  const content: SheetContent = {
    ...emptySheetContent(),
    title: 'Une soirée sous la table',
    summary: 'Une soirée pour essayer qui peut quoi, et rien d’autre.',
    kind: 'workshop',
    state: 'running',
    themeIds: [theme?.id ?? 0],
    audienceIds: [audience?.id ?? 0],
    carrier: { libraryId, structureName: '' },
    place: {
      libraryId: null,
      communeCode: '04088',
      label: 'Forcalquier',
      latitude: null,
      longitude: null,
    },
    context: text('Une salle, vingt chaises.'),
    expenses: [{ id: 'e1', item: betweenProfessionals, amountInCents: 308_01 }],
    contact: { name: 'Dominique', role: '', email: 'dominique@role.example', phone: '', note: '' },
    illustration: { fileId: publicFile, alt: 'Une table' },
    advice: {
      type: 'doc',
      content: [{ type: 'image', attrs: { fileId: professionalFile, alt: 'Le plan de la salle' } }],
    },
  };
  return { libraryId, content, publicFile, professionalFile };
}

/** A sheet of its own in this state, with its authors, its files and a comment. */
export async function makeSubject(
  web: Web,
  people: People,
  stock: Stock,
  state: State,
): Promise<Subject> {
  const { db } = web.house.database;
  const slug = `soiree-${randomUUID()}`;
  const now = new Date();
  const draft =
    state === 'revised' ? { ...stock.content, summary: `${notYetSaid}.` } : stock.content;
  return db.transaction(async (tx) => {
    const [row] = await tx
      .insert(sheets)
      .values({ slug, draft, draftSavedById: people.author.userId, libraryId: stock.libraryId })
      .returning({ id: sheets.id });
    const sheetId = row?.id ?? '';
    await tx.insert(sheetAuthors).values([
      { sheetId, userId: people.author.userId, role: 'owner' },
      { sheetId, userId: people.coauthor.userId, role: 'coauthor' },
      { sheetId, userId: people.newAuthor.userId, role: 'coauthor' },
    ]);
    await tx
      .insert(sheetFiles)
      .values([stock.publicFile, stock.professionalFile].map((fileId) => ({ sheetId, fileId })));
    const [comment] = await tx
      .insert(comments)
      .values({ sheetId, authorId: people.suspended.userId, body: 'Combien de chaises ?' })
      .returning({ id: comments.id });
    if (state !== 'draft') {
      const [version] = await tx
        .insert(sheetVersions)
        .values({ sheetId, number: 1, content: stock.content, publishedById: people.author.userId })
        .returning({ id: sheetVersions.id });
      const withdrawnById = { withdrawn: people.author, removed: people.libraryReferent }[
        state as string
      ]?.userId;
      await tx
        .update(sheets)
        .set({
          status: withdrawnById ? 'withdrawn' : state === 'archived' ? 'archived' : 'published',
          publishedVersionId: version?.id ?? null,
          publishedAt: now,
          firstPublishedAt: now,
          verifiedAt: now,
          ...(withdrawnById ? { withdrawnAt: now, withdrawnById } : {}),
          ...(state === 'archived' ? { archivedAt: now, archivedById: people.author.userId } : {}),
        })
        .where(eq(sheets.id, sheetId));
      await registerSheet(tx, sheetId);
    }
    const form = formOfContent(draft, {
      carrier: 'Médiathèque de Forcalquier',
      place: 'Forcalquier',
    });
    return { sheetId, slug, commentId: comment?.id ?? '', form: { ...form, revision: '1' } };
  });
}
