import type { z } from 'zod';

import type { Member } from '#app/platform/actor.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { InvalidInput } from '#app/platform/errors.ts';
import { findNamedSpeaker } from '#app/speakers/find-named-speaker.server.ts';
import type { Trainer } from '#app/trainings/announcements.ts';
import type { replaceTrainerInput } from '#app/trainings/inputs.ts';

import { findNamedMember } from './find-named-member.server.ts';

const nobody: Trainer = { trainerUserId: null, trainerSpeakerId: null };

/**
 * Who teaches instead, by what was typed.
 * @throws {InvalidInput} beside the name that points to nobody, or to several.
 */
export async function settleTrainer(
  db: Queryable,
  actor: Member,
  said: z.output<typeof replaceTrainerInput>,
): Promise<Trainer> {
  if (said.trainerKind === 'nobody') return nobody;
  if (said.trainerKind === 'me') return { ...nobody, trainerUserId: actor.userId };
  if (said.trainerKind === 'speaker') {
    const speaker = await findNamedSpeaker(db, { slug: said.speakerSlug, name: said.speaker });
    if (speaker) return { ...nobody, trainerSpeakerId: speaker.id };
    throw new InvalidInput({
      speaker: ['Choisissez quelqu’un de l’annuaire, qui a donné son accord.'],
    });
  }
  const member = await findNamedMember(db, { name: said.member, id: said.memberId });
  if (member && member !== 'several') return { ...nobody, trainerUserId: member.id };
  throw new InvalidInput({
    member: ['Choisissez un membre de la liste, ou écrivez son nom entier.'],
  });
}
