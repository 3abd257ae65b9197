import type { Context } from '#app/platform/context.server.ts';
import { InvalidInput } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';

import { dropLines } from './drop-lines.server.ts';
import { financingLines, saySessions } from './financing-lines.ts';
import { type AddToPlanInput, addToPlanInput } from './inputs.ts';
import type { CostQuery } from './query.ts';
import { readVisitCost } from './read-visit-cost.server.ts';
import { totalSessions } from './visit-cost.ts';

/**
 * Adds what a coming costs to the financing plan of a sheet's working copy: amounts are reckoned
 * again from the query, never taken from the form. What others save meanwhile is merged.
 * @throws {NotSignedIn}; {NotFound} for somebody else's sheet; {Forbidden}; {InvalidInput}
 */
export async function addToFinancingPlan(
  context: Context,
  query: CostQuery,
  input: AddToPlanInput,
): Promise<{ slug: string }> {
  const { cost, libraries } = await readVisitCost(context, query);
  const { sheetId, carrier, takes, who } = parseInput(addToPlanInput, input);
  if (!cost) throw new InvalidInput({ '': ['Dites d’abord combien de séances sont prévues.'] });
  if (!cost.shares[carrier]) throw new InvalidInput({ carrier: ['Choisissez la bibliothèque.'] });
  const all = totalSessions(libraries.map(({ sessions }) => sessions));
  const own = libraries[carrier]?.sessions ?? all;
  const isSplit = takes === 'part' && libraries.length > 1;
  const words =
    isSplit && query.sharing === 'equal'
      ? `${saySessions(all)}, coût partagé à ${libraries.length}`
      : saySessions(isSplit ? own : all);
  return dropLines(context, {
    sheetId,
    ...financingLines(cost, { carrier, takes, who, words }),
  });
}
