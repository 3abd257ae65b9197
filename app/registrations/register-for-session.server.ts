import { randomUUID } from 'node:crypto';

import { announce } from '#app/platform/announcements.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { Conflict, Forbidden, InvalidInput, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { opensToOthersAt } from '#app/trainings/opens-to-others-at.server.ts';

import { registrationMoved } from './announcements.ts';
import { agreedUntil } from './agreed-until.ts';
import { hasPlaceFor } from './free-places.ts';
import { type RegisterInput, registerInput, sessionIdShape } from './inputs.ts';
import { checkAddress } from './internal/check-address.server.ts';
import { checkAnswers } from './internal/check-answers.ts';
import { type HeldPlaces, holdPlaces, readPlaces } from './internal/hold-places.server.ts';
import { settlePlaces } from './internal/settle-places.server.ts';
import { surveySession } from './internal/survey-session.server.ts';
import { writeRegistration } from './internal/write-registration.server.ts';
import { canRegister, canRegisterOthers } from './policy.ts';
import { sayFirstsBefore } from './say-firsts-before.ts';
import type { RegistrationState } from './vocabulary.ts';

const unknown = 'Cette session n’existe pas, ou plus.';

/** What came of a request for a place. */
export type AskedPlace = {
  registrationId: string;
  state: RegistrationState;
  dueAt: string | null;
  /** For whom, without an account; null: for oneself. */
  personName: string | null;
  sessionId: string;
  training: { slug: string; title: string };
};

/**
 * Takes a place, or one in the waiting list, for oneself or for somebody of one's library who has no
 * account. Those who come at once come one after the other; sent twice, it stands once.
 * @param input `slug`: of the training, where the address says it.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden} for who may not; {Conflict} where it is not open, or
 * the library has its share; {InvalidInput}
 */
export async function registerForSession(
  context: Context,
  { slug, ...input }: RegisterInput & { slug?: string },
): Promise<AskedPlace> {
  const { actor, db, clock } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  if (!sessionIdShape.safeParse(input.sessionId).success) throw new NotFound(unknown);
  const said = parseInput(registerInput, input);
  if (!canRegister(actor))
    throw new Forbidden('S’inscrire demande qu’un collègue se soit porté garant de vous.');
  if (said.personName && !canRegisterOthers(actor))
    throw new Forbidden('Les référents d’une bibliothèque inscrivent ses bénévoles.');
  const personEmail = said.personName ? said.personEmail : null;
  return db.transaction(async (tx) => {
    const now = clock();
    // Said one after the other on one connection: what is read second is read under the lock.
    const [session, stands] = await Promise.all([
      holdPlaces(tx, said.sessionId, now),
      surveySession(tx, actor, { ...said, personEmail }, now),
    ]);
    if (slug !== undefined && slug !== session.training.slug) throw new NotFound(unknown);
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
    const asked = {
      personName: said.personName || null,
      sessionId: session.id,
      training: session.training,
    };
    if (stands.standing) return { ...asked, ...stands.standing };
    if (personEmail) await checkAddress(tx, { ...said, personEmail });
    if (session.agreementDays !== null && !said.superiorEmail)
      throw new InvalidInput({
        superiorEmail: ['Donnez le courriel de la personne qui valide.'],
      });
    const answers = checkAnswers(session.questions, said.answers);
    if (session.mostPerLibrary !== null && libraryId && stands.ofLibrary >= session.mostPerLibrary)
      throw new Conflict(
        'Votre bibliothèque a déjà toutes les places que l’organisateur lui donne.',
      );
    const places = await readSettledPlaces(tx, session, stands, now);
    const holding = session.agreementDays === null ? 'registered' : 'agreement';
    const state = hasPlaceFor(places, departementCode ?? '') ? holding : 'waiting';
    const dueAt = state === 'agreement' ? agreedUntil(now, session) : null;
    const registrationId = randomUUID();
    await Promise.all([
      writeRegistration(
        tx,
        session,
        {
          userId: said.personName ? null : actor.userId,
          personName: said.personName,
          personEmail,
          libraryId,
          departementCode,
          status: said.status,
          registeredById: actor.userId,
          state,
          dueAt,
          confirmedAt: state === 'registered' ? now : null,
          superiorEmail: session.agreementDays === null ? null : said.superiorEmail,
          answers,
        },
        now,
        registrationId,
      ),
      announce(tx, registrationMoved, { registrationId, state, movedAt: now.toISOString() }),
    ]);
    return { ...asked, registrationId, state, dueAt: dueAt?.toISOString() ?? null };
  });
}

/** The places as they stand once those who waited before have what is theirs. */
async function readSettledPlaces(
  tx: Transaction,
  session: HeldPlaces,
  { hasOverdue, hasWaiting, taken }: Awaited<ReturnType<typeof surveySession>>,
  now: Date,
) {
  const { quota, reserves } = session;
  if (!hasOverdue && !(hasWaiting && session.placesTaken < quota))
    return { quota, reserves, taken };
  await settlePlaces(tx, session, now);
  return readPlaces(tx, session);
}
