import { diffWordsWithSpace } from 'diff';
import { inArray } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { listTerms } from '#app/vocabularies/list-terms.server.ts';
import { storedFiles } from '#db/schema/files.ts';

import { libraryNames } from './internal/content-labels.server.ts';
import type { Clash } from './merge-contents.ts';
import type { DraftConflict } from './save-draft.server.ts';
import { type AnswerNames, sayAnswer, sayAnswerName } from './say-answer.ts';
import { richTextFields } from './sections.ts';
import { filesOf } from './visible-content.ts';

/** A piece of text, and whether it differs from the other side. */
export type Piece = { text: string; isDifferent: boolean };

export type PresentedClash = {
  path: string;
  label: string;
  /** Empty: removed, or emptied. */
  mine: Piece[];
  theirs: Piece[];
  /** Two long texts may be kept one after the other. */
  mayKeepBoth: boolean;
};

export type PresentedConflict = {
  sheetId: string;
  base: number;
  seen: number;
  /** Null: the reader, in another tab or on another device. */
  theirsBy: string | null;
  theirsAt: string;
  /** My content, to be sent back with the choices: nothing of it was saved yet. */
  mine: string;
  clashes: PresentedClash[];
};

/** A conflict as its page shows it: each answer in words, on both sides, differences marked. */
export async function presentConflict(
  context: Context,
  conflict: DraftConflict,
): Promise<PresentedConflict> {
  const { sheetId, base, revision, theirsById, theirsAt, mine, clashes } = conflict;
  const isOwn = context.actor.kind === 'member' && context.actor.userId === theirsById;
  const names = await namesIn(context, conflict);
  return {
    sheetId,
    base,
    seen: revision,
    theirsBy: isOwn ? null : conflict.theirsBy,
    theirsAt: theirsAt.toISOString(),
    mine: JSON.stringify(mine),
    clashes: clashes.map((clash) => presentClash(clash, names)),
  };
}

function presentClash({ path, field, mine, theirs }: Clash, names: AnswerNames): PresentedClash {
  const parts = diffWordsWithSpace(sayAnswer(field, theirs, names), sayAnswer(field, mine, names));
  const side = (isMine: boolean) =>
    parts
      .filter(({ added, removed }) => (isMine ? !removed : !added))
      .map(({ value, added, removed }) => ({ text: value, isDifferent: added || removed }));
  return {
    path,
    label: sayAnswerName(field, path),
    mine: side(true),
    theirs: side(false),
    mayKeepBoth:
      (richTextFields as readonly string[]).includes(field) && mine !== null && theirs !== null,
  };
}

async function namesIn(context: Context, { mine, theirs }: DraftConflict): Promise<AnswerNames> {
  const { themes, audiences } = await listTerms(context);
  const fileIds = [...new Set([...filesOf(mine), ...filesOf(theirs)])];
  const files = fileIds.length
    ? await context.db
        .select({ id: storedFiles.id, name: storedFiles.name })
        .from(storedFiles)
        .where(inArray(storedFiles.id, fileIds))
    : [];
  return {
    libraries: await libraryNames(context.db, [mine.carrier.libraryId, theirs.carrier.libraryId]),
    themes: new Map(themes.map(({ id, label }) => [id, label])),
    audiences: new Map(audiences.map(({ id, label }) => [id, label])),
    files: new Map(files.map(({ id, name }) => [id, name])),
  };
}
