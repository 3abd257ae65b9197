import { eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { addDays } from '#app/platform/durations.ts';
import { InvalidInput } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { listDepartements } from '#app/territories/list-departements.server.ts';
import { settleCommune } from '#app/territories/settle-commune.server.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { listTerms } from '#app/vocabularies/list-terms.server.ts';
import { touringTrainers, touringTrainerThemes } from '#db/schema/training-requests.ts';

import { type TravelInput, travelInput } from './inputs.ts';
import { admitTraveller } from './internal/admit-traveller.server.ts';
import { requestInDays } from './vocabulary.ts';

/**
 * I come out to teach: what, from where, how far, when. Said again, it replaces what stood; it ends on
 * my last day, or in a year.
 * @throws {NotSignedIn}; {NotFound} for who may not; {InvalidInput}.
 */
export async function offerToTravel(context: Context, input: TravelInput): Promise<void> {
  const { db, clock } = context;
  const { userId } = await admitTraveller(db, context.actor);
  const now = clock();
  const today = toIsoDay(now);
  const { commune, communeCode: chosen, themeIds, ...said } = parseInput(travelInput(today), input);
  const [communeCode, departements, { themes }] = await Promise.all([
    settleCommune(context, { commune, communeCode: chosen }),
    listDepartements(context),
    listTerms({ db }),
  ]);
  if (said.departementCodes.some((code) => !departements.some((one) => one.code === code)))
    throw new InvalidInput({ departementCodes: ['Choisissez dans la liste.'] });
  if (themeIds.some((id) => !themes.some((theme) => theme.id === id)))
    throw new InvalidInput({ themeIds: ['Choisissez dans la liste.'] });
  const columns = {
    ...said,
    communeCode,
    changedAt: now,
    openUntil: said.endsOn ?? addDays(today, requestInDays),
  };
  await db.transaction(async (tx) => {
    const [row] = await tx
      .insert(touringTrainers)
      .values({ ...columns, userId, createdAt: now })
      .onConflictDoUpdate({ target: touringTrainers.userId, set: columns })
      .returning({ trainerId: touringTrainers.id });
    if (!row) throw new Error('The offer was not written');
    await tx.delete(touringTrainerThemes).where(eq(touringTrainerThemes.trainerId, row.trainerId));
    if (themeIds.length > 0)
      await tx
        .insert(touringTrainerThemes)
        .values([...new Set(themeIds)].map((themeId) => ({ ...row, themeId })));
  });
}
