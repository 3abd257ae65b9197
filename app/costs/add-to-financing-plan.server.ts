import type { Context } from '#app/platform/context.server.ts';
import { InvalidInput } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { readDraft } from '#app/sheets/read-draft.server.ts';
import { saveDraft } from '#app/sheets/save-draft.server.ts';

import { financingLines, saySessions } from './financing-lines.ts';
import { type AddToPlanInput, addToPlanInput } from './inputs.ts';
import type { CostQuery } from './query.ts';
import { readVisitCost } from './read-visit-cost.server.ts';
import { totalSessions } from './visit-cost.ts';

/** Rows of a plan; see `sheets/content.ts`. */
const mostRows = 60;

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
  const draft = await readDraft(context, { sheetId });
  const all = totalSessions(libraries.map(({ sessions }) => sessions));
  const own = libraries[carrier]?.sessions ?? all;
  const isSplit = takes === 'part' && libraries.length > 1;
  const words =
    isSplit && query.sharing === 'equal'
      ? `${saySessions(all)}, coût partagé à ${libraries.length}`
      : saySessions(isSplit ? own : all);
  const { expenses, fundings } = financingLines(cost, { carrier, takes, who, words });
  const rowId = () => crypto.randomUUID();
  const content = {
    ...draft.content,
    expenses: [...draft.content.expenses, ...expenses.map((line) => ({ id: rowId(), ...line }))],
    fundings: [
      ...draft.content.fundings,
      ...fundings.map((line) => ({ id: rowId(), obtainedInCents: null, ...line })),
    ],
  };
  if (content.expenses.length > mostRows || content.fundings.length > mostRows)
    throw new InvalidInput({
      sheetId: [`Le plan de cette fiche a déjà ${mostRows} lignes\u00A0: retirez-en d’abord.`],
    });
  await saveDraft(context, { sheetId, revision: draft.revision, content });
  return { slug: draft.slug };
}
