import { and, eq, inArray, sql } from 'drizzle-orm';

import { announce } from '#app/platform/announcements.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { Conflict, Forbidden, InvalidInput, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { opensToOthersAt } from '#app/trainings/opens-to-others-at.server.ts';
import { registrations } from '#db/schema/registrations.ts';

import { registrationMoved } from './announcements.ts';
import { agreedUntil } from './agreed-until.ts';
import { hasPlaceFor } from './free-places.ts';
import { type RegisterInput, registerInput } from './inputs.ts';
import { checkAnswers } from './internal/check-answers.ts';
import { findStanding } from './internal/find-standing.server.ts';
import { type HeldPlaces, holdPlaces, readPlaces } from './internal/hold-places.server.ts';
import { settlePlaces } from './internal/settle-places.server.ts';
import { writeRegistration } from './internal/write-registration.server.ts';
import { canRegister, canRegisterOthers } from './policy.ts';
import { sayFirstsBefore } from './say-firsts-before.ts';
import { activeStates, type RegistrationState } from './vocabulary.ts';

/**
 * Takes a place, or one in the waiting list, for oneself or for somebody of one's library who has no
 * account. Those who come at once come one after the other; sent twice, it stands once.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden} for who may not; {Conflict} where it is not open, or
 * the library has its share; {InvalidInput}
 */
export async function registerForSession(
  context: Context,
  input: RegisterInput,
): Promise<{ registrationId: string; state: RegistrationState }> {
  const { actor, db, clock } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const said = parseInput(registerInput, input);
  if (!canRegister(actor))
    throw new Forbidden('S’inscrire demande qu’un collègue se soit porté garant de vous.');
  if (said.personName && !canRegisterOthers(actor))
    throw new Forbidden('Les référents d’une bibliothèque inscrivent ses bénévoles.');
  return db.transaction(async (tx) => {
    const now = clock();
    const session = await holdPlaces(tx, said.sessionId, now);
    if (session.state !== 'open' && session.state !== 'full')
      throw new Conflict('Les inscriptions à cette session ne sont pas ouvertes.');
    const { departementCode, libraryId } = actor;
    if (
      session.departementCodes.length > 0 &&
      !session.departementCodes.includes(departementCode ?? '')
    )
      throw new Forbidden('Cette session est ouverte à d’autres départements que le vôtre.');
    const waitsUntil = await opensToOthersAt(tx, session, { libraryId, now });
    if (waitsUntil) throw new Conflict(sayFirstsBefore(waitsUntil));
    const standing = await findStanding(tx, actor, {
      ...said,
      personEmail: said.personName ? said.personEmail : null,
    });
    if (standing) return standing;
    if (session.agreementDays !== null && !said.superiorEmail)
      throw new InvalidInput({
        superiorEmail: ['Donnez le courriel de la personne qui valide.'],
      });
    const answers = checkAnswers(session.questions, said.answers);
    await checkShare(tx, session, libraryId);
    await settlePlaces(tx, session, now);
    const hasPlace = hasPlaceFor(await readPlaces(tx, session), departementCode ?? '');
    const holding = session.agreementDays === null ? 'registered' : 'agreement';
    const state = hasPlace ? holding : 'waiting';
    const registrationId = await writeRegistration(
      tx,
      session,
      {
        userId: said.personName ? null : actor.userId,
        personName: said.personName,
        personEmail: said.personName ? said.personEmail : null,
        libraryId,
        departementCode,
        status: said.status,
        registeredById: actor.userId,
        state,
        dueAt: state === 'agreement' ? agreedUntil(now, session) : null,
        confirmedAt: state === 'registered' ? now : null,
        superiorEmail: session.agreementDays === null ? null : said.superiorEmail,
        answers,
      },
      now,
    );
    const moved = { registrationId, state, movedAt: now.toISOString() };
    await announce(tx, registrationMoved, moved);
    return { registrationId, state };
  });
}

/** @throws {Conflict} where as many of the library come, or wait, as the organiser lets come. */
async function checkShare(tx: Transaction, session: HeldPlaces, libraryId: string | null) {
  if (session.mostPerLibrary === null || libraryId === null) return;
  const [mine] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(registrations)
    .where(
      and(
        eq(registrations.sessionId, session.id),
        eq(registrations.libraryId, libraryId),
        inArray(registrations.state, [...activeStates]),
      ),
    );
  if ((mine?.count ?? 0) >= session.mostPerLibrary)
    throw new Conflict('Votre bibliothèque a déjà toutes les places que l’organisateur lui donne.');
}
