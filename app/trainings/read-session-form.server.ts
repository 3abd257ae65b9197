import type { Member } from '#app/platform/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Forbidden, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { listDepartements } from '#app/territories/list-departements.server.ts';

import { sessionIdInput, slugInput } from './inputs.ts';
import { findSessions } from './internal/find-sessions.server.ts';
import { findTraining, withSlug } from './internal/find-training.server.ts';
import { factsOf } from './internal/hold-session.server.ts';
import { canKeepSession, canOrganise } from './policy.ts';
import { type SessionForm, writeSessionForm, writeTrainerFields } from './session-form.ts';

/** Two half-days, taught by whoever prepares them unless they say otherwise. */
function emptyForm({ userId, displayName }: Member): SessionForm {
  const me = { userId, slug: null, name: displayName };
  return { ...writeTrainerFields(0, 0, me), ...writeTrainerFields(1, 0, me) };
}

/**
 * A form to prepare a session of a training, or to change one.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden} for who does not organise it.
 */
export async function readSessionForm(
  context: Context,
  input: { slug: unknown; sessionId?: unknown },
) {
  const { actor, db, clock } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { slug } = parseInput(slugInput, input);
  const { row, organiser } = await findTraining(db, actor, withSlug(slug));
  if (!canOrganise(actor, organiser))
    throw new Forbidden('Cette formation se tient par qui l’organise.');
  const training = { slug: row.slug, title: row.title };
  const departements = await listDepartements(context);
  if (input.sessionId === undefined)
    return { training, departements, session: null, form: emptyForm(actor), rowCount: 2 };
  const known = sessionIdInput.safeParse(input);
  const [session] = known.success
    ? await findSessions(db, { sessionIds: [known.data.sessionId] })
    : [];
  if (!session || session.trainingId !== row.id)
    throw new NotFound('Cette session n’existe pas, ou plus.');
  const facts = factsOf(session, clock());
  return {
    training,
    departements,
    session: {
      id: session.id,
      state: facts.state,
      placesTaken: session.placesTaken,
      mayKeep: canKeepSession(actor, organiser, facts),
    },
    form: writeSessionForm(session),
    rowCount: session.sittings.length + 1,
  };
}
export type SessionFormData = Awaited<ReturnType<typeof readSessionForm>>;
