import { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';

import type { SheetContent } from './content.ts';
import { differenceOf, type FieldDifference } from './difference.ts';
import { findSheetBySlug, type FoundSheet } from './internal/find-sheet.server.ts';
import { readNames } from './internal/read-names.server.ts';
import {
  listVersions,
  readOriginVersion,
  readVersionContents,
  type VersionRow,
} from './internal/read-versions.server.ts';
import { canEdit, canSee, canSeeDraft, canSeeProfessional } from './policy.ts';
import type { Visibility } from './vocabulary.ts';
import { visibleSides } from './visible-side.ts';

/** A version by its number; `origine`: the one it was adapted from; `brouillon`: the working copy. */
const side = z
  .union([
    z.literal('origine'),
    z.literal('brouillon'),
    z.coerce.number().int().min(1).max(100_000),
  ])
  .catch(() => {
    throw new NotFound('Cette version n’existe pas.');
  });

const readHistoryInput = z.object({
  slug: z.string().max(200),
  from: side.nullable().default(null),
  to: side.nullable().default(null),
});

export type Side = z.infer<typeof side>;

export type HistoryPage = {
  sheetId: string;
  slug: string;
  title: string;
  reader: Visibility;
  versions: { number: number; publishedAt: string; by: string | null; note: string | null }[];
  /** Title of the sheet it was adapted from, where the reader may see it. */
  originTitle: string | null;
  mayCompareDraft: boolean;
  mayRestore: boolean;
  comparison: { from: Side; to: Side; differences: FieldDifference[] } | null;
};

/**
 * The versions of a sheet, and what changed between two of them: by default the last two. Visitors
 * compare public sections only, and read no name.
 * @throws {NotFound} for a sheet, a version or an original out of sight.
 */
export async function readHistory(
  context: Context,
  input: z.input<typeof readHistoryInput>,
): Promise<HistoryPage> {
  const { actor, db } = context;
  const { slug, from, to } = parseInput(readHistoryInput, input);
  const found = await findSheetBySlug(db, slug);
  if (!found || !canSee(actor, found.facts)) throw new NotFound();
  const { row, facts } = found;
  const versions = await listVersions(db, row.id);
  const origin = await readOriginVersion(context, row);
  const reader = canSeeProfessional(actor) ? 'professional' : 'public';
  const mayCompareDraft = canSeeDraft(actor, facts);
  const chosen = chooseSides(versions, { from, to }, { origin: origin !== null, mayCompareDraft });
  const contents = chosen ? await readSides(context, found, chosen, origin) : null;
  return {
    sheetId: row.id,
    slug: row.slug,
    title: versions[0]?.title ?? row.draft.title,
    reader,
    versions: versions.map(({ number, publishedAt, by, note }) => ({
      number,
      publishedAt: publishedAt.toISOString(),
      // Who writes, and what they say of it to each other, is for colleagues.
      by: reader === 'public' ? null : by,
      note: reader === 'public' ? null : note,
    })),
    originTitle: origin?.content.title ?? null,
    mayCompareDraft,
    mayRestore: canEdit(actor, facts),
    comparison: chosen &&
      contents && { ...chosen, differences: await compare(context, contents, reader) },
  };
}

type Chosen = { from: Side; to: Side };

function chooseSides(
  versions: readonly VersionRow[],
  asked: { from: Side | null; to: Side | null },
  known: { origin: boolean; mayCompareDraft: boolean },
): Chosen | null {
  const [last, before] = versions;
  const to = asked.to ?? last?.number ?? (known.mayCompareDraft ? 'brouillon' : null);
  const from = asked.from ?? before?.number ?? (known.origin ? 'origine' : null);
  if (to === null || from === null) return null;
  for (const each of [from, to]) {
    const exists =
      each === 'origine'
        ? known.origin
        : each === 'brouillon'
          ? known.mayCompareDraft
          : versions.some(({ number }) => number === each);
    if (!exists) throw new NotFound('Cette version n’existe pas.');
  }
  return { from, to };
}

type Origin = { content: SheetContent; present: SheetContent } | null;
type Contents = { sides: SheetContent[]; present: SheetContent[] };

async function readSides(
  { db }: Context,
  { row }: FoundSheet,
  { from, to }: Chosen,
  origin: Origin,
): Promise<Contents> {
  const numbers = [from, to].filter((each) => typeof each === 'number');
  const contents = await readVersionContents(db, row.id, numbers, row.publishedVersionId);
  const read = (each: Side): SheetContent => {
    const content =
      each === 'origine'
        ? origin?.content
        : each === 'brouillon'
          ? row.draft
          : contents.byNumber.get(each);
    if (!content) throw new NotFound('Cette version n’existe pas.');
    return content;
  };
  const present = [
    contents.present,
    from === 'origine' || to === 'origine' ? origin?.present : null,
  ];
  return {
    sides: [read(from), read(to)],
    present: present.filter((content) => content !== null && content !== undefined),
  };
}

async function compare(
  { db }: Context,
  { sides, present }: Contents,
  reader: Visibility,
): Promise<FieldDifference[]> {
  const [before, after] = visibleSides(sides, present, reader);
  if (!before || !after) return [];
  return differenceOf(before, after, await readNames(db, [before, after]));
}
