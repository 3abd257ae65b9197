import { randomUUID } from 'node:crypto';

import { inArray } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { Forbidden } from '#app/platform/errors.ts';
import { listTerms } from '#app/vocabularies/list-terms.server.ts';
import { storedFiles } from '#db/schema/files.ts';

import { contentLabels } from './internal/content-labels.server.ts';
import { canEdit, canInvite, whyNotPublish } from './policy.ts';
import { readDraft } from './read-draft.server.ts';
import { filesOf } from './visible-content.ts';

/**
 * All that the editing page shows of a sheet.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden} for an archived sheet, which is restored first.
 */
export async function readEditor(context: Context, { slug }: { slug: string }) {
  const { facts, ...draft } = await readDraft(context, { slug });
  const { actor } = context;
  if (actor.kind !== 'member' || !canEdit(actor, facts)) {
    throw new Forbidden(
      'Cette fiche est archivée\u00A0: remettez-la en ligne depuis « Mes fiches » avant de la modifier.',
    );
  }
  const { themes, audiences } = await listTerms(context);
  const fileIds = filesOf(draft.content);
  const files = fileIds.length
    ? await context.db
        .select({
          id: storedFiles.id,
          name: storedFiles.name,
          sizeInBytes: storedFiles.sizeInBytes,
        })
        .from(storedFiles)
        .where(inArray(storedFiles.id, fileIds))
    : [];
  const { themeIds, audienceIds } = draft.content;
  return {
    ...draft,
    status: facts.status,
    viewerId: actor.userId,
    rowSeed: `r${randomUUID().slice(0, 6)}`,
    readers: readersOf(draft.authors, actor.userId),
    labels: await contentLabels(context.db, draft.content),
    files: Object.fromEntries(files.map(({ id, ...file }) => [id, file])),
    themes: themes.filter((term) => !term.isRetired || themeIds.includes(term.id)),
    audiences: audiences.filter((term) => !term.isRetired || audienceIds.includes(term.id)),
    whyNotPublish: whyNotPublish(actor, facts),
    mayInvite: canInvite(actor, facts),
  };
}
/** « Brouillon visible par vous, Sacha et Nora. » */
function readersOf(authors: readonly { userId: string; displayName: string }[], ownId: string) {
  const others = authors.filter(({ userId }) => userId !== ownId);
  const names = new Intl.ListFormat('fr').format([
    'vous',
    ...others.map(({ displayName }) => displayName),
  ]);
  return `Brouillon visible par ${names}.`;
}
