import { eq } from 'drizzle-orm';
import { z } from 'zod';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { findOpenSheet } from '#app/sheets/find-open-sheet.server.ts';
import { listSheetSpeakers } from '#app/speakers/list-sheet-speakers.server.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';

import { findReplay } from './internal/hold-replay.server.ts';
import { readNamed } from './internal/name-speakers.server.ts';
import { canReviseReplay, canWithdrawReplay, whyNotRecordReplay } from './policy.ts';
import { type ReplayFormValues, toFormValues } from './replay-form-values.ts';

const readReplayFormInput = z.object({
  slug: z.string().max(200),
  replayId: z.uuid('Ce retour n’existe pas, ou plus.').nullable().default(null),
});

export type ReplayFormPage = {
  slug: string;
  title: string;
  libraryName: string | null;
  /** What stands in the way, and what to do; null when the form may be filled. */
  whyNot: string | null;
  /** Set to correct a replay already told. */
  replay: { replayId: string; mayRevise: boolean; mayWithdraw: boolean } | null;
  /** Those whom the sheet names, who may have come here too. */
  speakers: { slug: string; name: string }[];
  values: ReplayFormValues;
};

/**
 * The form that tells a replay, empty or with the replay to correct.
 * @throws {NotSignedIn}; {NotFound} for a sheet out of sight or somebody else's replay.
 */
export async function readReplayForm(
  context: Context,
  input: z.input<typeof readReplayFormInput>,
): Promise<ReplayFormPage> {
  const { actor, db } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { slug, replayId } = parseInput(readReplayFormInput, input);
  const sheet = await findOpenSheet(db, { slug });
  const speakers = await listSheetSpeakers(db, { sheetId: sheet.sheetId });
  const page = {
    slug: sheet.slug,
    title: sheet.title,
    speakers: speakers.map(({ slug: of, name }) => ({ slug: of, name })),
  };
  if (replayId === null) {
    return {
      ...page,
      libraryName: await nameLibrary(context, actor.libraryId),
      whyNot: whyNotRecordReplay(actor, sheet),
      replay: null,
      values: toFormValues(null),
    };
  }
  const { row, facts } = await findReplay(db, replayId);
  const [mayRevise, mayWithdraw] = [canReviseReplay(actor, facts), canWithdrawReplay(actor, facts)];
  if (row.sheetId !== sheet.sheetId || !mayWithdraw) {
    throw new NotFound('Ce retour n’existe pas, ou plus.');
  }
  return {
    ...page,
    libraryName: await nameLibrary(context, row.libraryId),
    whyNot: null,
    replay: { replayId, mayRevise, mayWithdraw },
    values: toFormValues(row, await readNamed(db, replayId)),
  };
}

async function nameLibrary({ db }: Context, libraryId: string | null): Promise<string | null> {
  if (libraryId === null) return null;
  const [library] = await db
    .select({ name: libraries.name, communeName: communes.name })
    .from(libraries)
    .innerJoin(communes, eq(communes.code, libraries.communeCode))
    .where(eq(libraries.id, libraryId));
  return library ? libraryDisplayName(library) : null;
}
