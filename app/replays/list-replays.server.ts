import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import { z } from 'zod';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import { sayDate } from '#app/sheets/dates.ts';
import { canSeeProfessional } from '#app/sheets/policy.ts';
import { users } from '#db/schema/accounts.ts';
import { libraries } from '#db/schema/libraries.ts';
import { replays } from '#db/schema/replays.ts';
import { sheets } from '#db/schema/sheets.ts';
import { communes } from '#db/schema/territories.ts';

import { canReviseReplay, canWithdrawReplay } from './policy.ts';
import { figuresOf, type ReplayFigures } from './replay-figures.ts';

/** What everybody reads of a replay: which library, when. */
export type ListedReplay = {
  replayId: string;
  library: { name: string; slug: string };
  when: string;
  /** Figures and advice are for professionals; null for the others. */
  told: {
    attendance: number | null;
    costInCents: number | null;
    rating: number | null;
    advice: string;
    by: string;
  } | null;
  may: { revise: boolean; withdraw: boolean };
};

export type ReplayList = {
  libraryCount: number;
  figures: ReplayFigures | null;
  items: ListedReplay[];
};

const listReplaysInput = z.object({
  slug: z.string().max(200),
  face: z.enum(['professional', 'public']).default('professional'),
});

/**
 * Who did this project too, the latest first. Visitors read the libraries and the dates; the
 * figures and the advice are for professionals. Empty for a sheet that is not in sight.
 */
export async function listReplays(
  { db, actor }: Context,
  input: z.input<typeof listReplaysInput>,
): Promise<ReplayList> {
  const { slug, face } = parseInput(listReplaysInput, input);
  const isProfessional = canSeeProfessional(actor) && face === 'professional';
  const rows = await db
    .select({
      row: replays,
      libraryName: libraries.name,
      librarySlug: libraries.slug,
      communeName: communes.name,
      departementCode: communes.departementCode,
      by: users.displayName,
      erasedAt: users.erasedAt,
    })
    .from(replays)
    .innerJoin(sheets, eq(sheets.id, replays.sheetId))
    .innerJoin(libraries, eq(libraries.id, replays.libraryId))
    .innerJoin(communes, eq(communes.code, libraries.communeCode))
    .innerJoin(users, eq(users.id, replays.recordedById))
    .where(
      and(
        eq(sheets.slug, slug),
        inArray(sheets.status, ['published', 'archived']),
        isNull(replays.withdrawnAt),
      ),
    )
    .orderBy(desc(replays.happenedOn), desc(replays.createdAt));
  const figures = figuresOf(rows.map(({ row }) => row));
  return {
    libraryCount: figures.libraryCount,
    figures: isProfessional ? figures : null,
    items: rows.map(
      ({ row, libraryName, librarySlug, communeName, departementCode, by, erasedAt }) => {
        const { recordedById, libraryId, attendance, costInCents, rating, advice } = row;
        const facts = { recordedById, libraryId, departementCode };
        return {
          replayId: row.id,
          library: {
            name: libraryDisplayName({ name: libraryName, communeName }),
            slug: librarySlug,
          },
          when: sayDate({ date: row.happenedOn, precision: row.happenedPrecision }),
          told: isProfessional
            ? { attendance, costInCents, rating, advice, by: erasedAt ? 'compte supprimé' : by }
            : null,
          may: {
            revise: isProfessional && canReviseReplay(actor, facts),
            withdraw: isProfessional && canWithdrawReplay(actor, facts),
          },
        };
      },
    ),
  };
}
