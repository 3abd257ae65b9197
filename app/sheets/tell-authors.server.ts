import { and, desc, eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { auditEntries, users } from '#db/schema/accounts.ts';
import { sheets, sheetVersions } from '#db/schema/sheets.ts';

import { mailAuthors } from './internal/mail-authors.server.ts';

/** After a publication: the other authors learn that the sheet is in front of readers. */
export async function tellAuthorsOfPublication(
  context: Context,
  { sheetId, versionId }: { sheetId: string; versionId: string },
): Promise<void> {
  await context.db.transaction(async (tx) => {
    const [version] = await tx
      .select({
        number: sheetVersions.number,
        note: sheetVersions.note,
        content: sheetVersions.content,
        slug: sheets.slug,
        byId: users.id,
        by: users.displayName,
      })
      .from(sheetVersions)
      .innerJoin(sheets, eq(sheets.id, sheetVersions.sheetId))
      .innerJoin(users, eq(users.id, sheetVersions.publishedById))
      .where(eq(sheetVersions.id, versionId));
    if (!version) return;
    const { number, note, content, slug, byId, by } = version;
    const isFirst = number === 1;
    await mailAuthors(
      tx,
      context,
      { sheetId, exceptUserId: byId },
      {
        kind: 'sheet-published',
        subject: isFirst
          ? `« ${content.title} » est publiée`
          : `« ${content.title} » a une nouvelle version`,
        paragraphs: [
          `${by} vient de publier ${isFirst ? 'la fiche' : 'une nouvelle version de la fiche'} que vous écrivez ensemble.`,
          ...(note ? [`Ce qui change : ${note}`] : []),
        ],
        gesture: 'Lire la fiche',
        link: `${context.appUrl}/fiches/${slug}`,
        dedupeKey: `published:${versionId}`,
      },
    );
  });
}

/** After a withdrawal: the other authors learn who did it and why. */
export async function tellAuthorsOfWithdrawal(
  context: Context,
  { sheetId, byId }: { sheetId: string; byId: string },
): Promise<void> {
  await context.db.transaction(async (tx) => {
    const [sheet] = await tx
      .select({
        draft: sheets.draft,
        slug: sheets.slug,
        by: users.displayName,
        at: sheets.withdrawnAt,
      })
      .from(sheets)
      .innerJoin(users, eq(users.id, byId))
      .where(and(eq(sheets.id, sheetId), eq(sheets.status, 'withdrawn')));
    if (!sheet?.at) return;
    const [deed] = await tx
      .select({ detail: auditEntries.detail })
      .from(auditEntries)
      .where(and(eq(auditEntries.targetId, sheetId), eq(auditEntries.action, 'withdraw')))
      .orderBy(desc(auditEntries.at))
      .limit(1);
    const reason = typeof deed?.detail.reason === 'string' ? deed.detail.reason : '';
    await mailAuthors(
      tx,
      context,
      { sheetId, exceptUserId: byId },
      {
        kind: 'sheet-withdrawn',
        subject: `« ${sheet.draft.title} » est retirée`,
        paragraphs: [
          `${sheet.by} a retiré la fiche : plus personne ne la voit, sauf ses auteurs et les personnes référentes. Rien n’est effacé.`,
          ...(reason ? [`Motif : ${reason}`] : []),
        ],
        gesture: 'Ouvrir la fiche',
        link: `${context.appUrl}/fiches/${sheet.slug}/modifier`,
        dedupeKey: `withdrawn:${sheetId}:${sheet.at.getTime()}`,
      },
    );
  });
}
