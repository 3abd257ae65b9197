import type { Context } from '#app/platform/context.server.ts';
import { Forbidden, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { readTraining } from '#app/trainings/read-training.server.ts';

import { findRegistrants } from './internal/find-registrants.server.ts';
import { canReadAddresses, canReadRegistrants } from './policy.ts';

/**
 * Who comes to a session, who is waited for, who waits, in their order; addresses for who organises.
 * @throws {NotSignedIn}; {NotFound} out of sight; {Forbidden} for who neither organises nor teaches it.
 */
export async function listRegistrants(
  context: Context,
  input: { slug: unknown; sessionId: unknown },
) {
  if (context.actor.kind !== 'member') throw new NotSignedIn();
  const { training, sessions, keeps } = await readTraining(context, input);
  const session = sessions.find(({ id }) => id === input.sessionId);
  if (!session) throw new NotFound('Cette session n’existe pas, ou plus.');
  const part = { organises: keeps, teaches: session.isMine };
  if (!canReadRegistrants(part))
    throw new Forbidden('La liste des inscrits est pour qui organise ou anime la session.');
  const questions = session.terms?.questions ?? [];
  const mayReadAddresses = canReadAddresses(part);
  const found = await findRegistrants(context.db, session.id);
  const registrants = found.map(({ answers, email, registeredBy, ...one }) => ({
    ...one,
    email: mayReadAddresses ? email : null,
    registeredBy: mayReadAddresses ? registeredBy : null,
    answers: questions.map(({ id }) => answers[id] ?? ''),
  }));
  const inState = (...states: string[]) =>
    registrants.filter(({ state }) => states.includes(state));
  return {
    training: { slug: training.slug, title: training.title },
    session,
    questions: questions.map(({ label }) => label),
    mayReadAddresses,
    part,
    registered: inState('registered'),
    /** Places held while somebody answers. */
    held: inState('agreement', 'offered'),
    /** In the order in which they came. */
    waiting: inState('waiting'),
  };
}
export type RegistrantList = Awaited<ReturnType<typeof listRegistrants>>;
export type Registrant = RegistrantList['registered'][number];
