import { and, eq } from 'drizzle-orm';

import { announce } from '#app/platform/announcements.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { Conflict, InvalidInput, NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { limitRate } from '#app/platform/rate-limit.server.ts';
import { helpInvitations } from '#db/schema/help-course.ts';

import { colleagueInvited } from './announcements.ts';
import { type InviteColleagueInput, inviteColleagueInput } from './inputs.ts';
import { waits } from './internal/find-invitation.server.ts';
import { findPersonNamed } from './internal/find-person-to-ask.server.ts';
import { findQuestion, holdQuestion } from './internal/find-question.server.ts';
import { moveQuestion } from './internal/move-question.server.ts';
import { refuseUnwilling } from './internal/refuse-unwilling.server.ts';
import { canInvite, isParticipant } from './policy.ts';
import { mostParticipants } from './vocabulary.ts';

/**
 * Asks a colleague into a conversation, by a mail; nobody reads anything before they say yes. Never
 * twice the same, nor somebody who said no, nor more people than a conversation holds.
 * @throws {NotSignedIn}; {NotFound} for who takes no part; {InvalidInput}, with the people that a
 * name may mean, and where this person is away or asked to be left in peace; {Conflict} once
 * resolved, or full; {TooMany} beyond 20 an hour.
 */
export async function inviteColleague(context: Context, input: InviteColleagueInput) {
  const asked = parseInput(inviteColleagueInput, input);
  const { questionId } = asked;
  const { actor, facts } = await findQuestion(context.db, context.actor, questionId);
  if (!isParticipant(actor, facts)) throw new NotFound('Cette question n’existe pas, ou plus.');
  const { userId } = actor;
  await limitRate(context, { name: 'help-invite', key: userId, most: 20, windowInSeconds: 3600 });
  return context.db.transaction(async (tx) => {
    const held = await holdQuestion(tx, questionId);
    if (!canInvite(actor, held.facts))
      throw new Conflict('Cette question est résolue\u00A0: rouvrez-la d’abord.');
    const { participantIds } = held.facts;
    const person = await findPersonNamed(tx, asked, participantIds);
    await refuseInvited(tx, { questionId, person, inside: participantIds.length });
    await refuseUnwilling(tx, person, asked.evenAbsent);
    const at = context.clock();
    const [invitation] = await tx
      .insert(helpInvitations)
      .values({ questionId, userId: person.userId, invitedById: userId, invitedAt: at })
      .returning({ id: helpInvitations.id });
    await moveQuestion(tx, questionId, { at, ofHead: true });
    await announce(tx, colleagueInvited, { invitationId: invitation!.id });
    return { questionId, name: person.name };
  });
}

type Invited = {
  questionId: string;
  person: { userId: string; name: string };
  /** How many are in the conversation. */
  inside: number;
};

async function refuseInvited(tx: Transaction, { questionId, person, inside }: Invited) {
  const isOf = eq(helpInvitations.questionId, questionId);
  const waiting = await tx.select().from(helpInvitations).where(and(isOf, waits));
  if (waiting.some(({ userId }) => userId === person.userId))
    throw refusal(`${person.name} est déjà invité·e\u00A0: sa réponse est attendue.`);
  const [declined] = (
    await tx
      .select()
      .from(helpInvitations)
      .where(and(isOf, eq(helpInvitations.userId, person.userId)))
  ).filter(({ declinedAt }) => declinedAt !== null);
  if (declined) throw refusal(`${person.name} a décliné l’invitation.`);
  if (inside + waiting.length >= mostParticipants)
    throw new Conflict(
      `Une conversation réunit au plus ${mostParticipants} personnes, invitations comprises.`,
    );
}

const refusal = (sentence: string) => new InvalidInput({ person: [sentence] });
