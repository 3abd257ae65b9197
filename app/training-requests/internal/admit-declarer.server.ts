import type { Member } from '#app/platform/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { canDeclare } from '#app/training-requests/policy.ts';
import { listOrganisers } from '#app/trainings/list-organisers.server.ts';

import { admitProfessional } from './admit-professional.ts';

/** @throws {NotSignedIn}; {NotFound} for who may not say it of somebody else. */
export async function admitDeclarer(context: Context): Promise<Member> {
  const actor = admitProfessional(context.actor);
  const organises = (await listOrganisers(context)).length > 0;
  if (!canDeclare(actor, { organises })) throw new NotFound();
  return actor;
}
