import { eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { Conflict, Forbidden } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { trainingRequests } from '#db/schema/training-requests.ts';

import { type CorrectInput, correctInput } from './inputs.ts';
import { admitProfessional } from './internal/admit-professional.ts';
import { holdRequest, readRequestId } from './internal/hold-request.server.ts';
import { settleTheme } from './internal/settle-theme.server.ts';
import { canCorrect } from './policy.ts';

/**
 * Says it better; who seconded it stays.
 * @throws {NotSignedIn}; {NotFound}; {Conflict} where it is no longer open; {Forbidden}; {InvalidInput}.
 */
export async function correctRequest(context: Context, input: CorrectInput): Promise<void> {
  const { db, clock } = context;
  const actor = admitProfessional(context.actor);
  const requestId = readRequestId(input);
  const { requestId: _id, ...said } = parseInput(correctInput, { ...input, requestId });
  await db.transaction(async (tx) => {
    const request = await holdRequest(tx, actor, { requestId, now: clock() });
    if (!request.facts.isOpen) throw new Conflict('Cette demande n’est plus ouverte.');
    if (!canCorrect(actor, request.facts))
      throw new Forbidden('Cette demande se corrige par qui l’a faite.');
    await settleTheme(tx, said.themeId, request.themeId);
    await tx
      .update(trainingRequests)
      .set({ ...said, changedAt: clock() })
      .where(eq(trainingRequests.id, requestId));
  });
}
