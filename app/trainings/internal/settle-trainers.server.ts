import type { Queryable } from '#app/platform/database.server.ts';
import { fold } from '#app/platform/fold.ts';
import { findNamedSpeaker } from '#app/speakers/find-named-speaker.server.ts';
import type { Trainer } from '#app/trainings/announcements.ts';
import type { SittingRow } from '#app/trainings/inputs.ts';

import { findNamedMember } from './find-named-member.server.ts';
import type { FoundTrainer } from './find-trainers.server.ts';
import { isSameTrainer, readTrainerRef, trainerRef } from './trainer-ref.ts';

/** Who teaches, at their place in the form. */
export type SettledTrainer = Trainer & { place: number };

/**
 * Who teaches a half-day, by the names that were typed. Who taught it already stays, whatever became
 * of their account since.
 * @param refuse says what is wrong with one of these names.
 */
export async function settleTrainers(
  db: Queryable,
  typed: SittingRow['trainers'],
  standing: readonly FoundTrainer[],
  refuse: (field: string, message: string) => void,
): Promise<SettledTrainer[]> {
  const settled: SettledTrainer[] = [];
  for (const [place, said] of typed.entries()) {
    if (said.name === '') continue;
    const found = keep(said, standing) ?? (await findTrainer(db, said));
    const wrong =
      typeof found === 'string'
        ? found
        : settled.some((one) => isSameTrainer(one, found)) && 'Cette personne est déjà nommée.';
    if (wrong) refuse(`trainers.${place}.name`, wrong);
    else if (typeof found === 'object') settled.push({ ...found, place });
  }
  return settled;
}

type Said = SittingRow['trainers'][number];

function keep({ name, id }: Said, standing: readonly FoundTrainer[]): Trainer | null {
  const kept = standing.find(
    (one) => one.name !== null && trainerRef(one) === id && fold(one.name) === fold(name),
  );
  return kept ? { trainerUserId: kept.userId, trainerSpeakerId: kept.speakerId } : null;
}

/** Members first: their account is what lets them keep the day. */
async function findTrainer(db: Queryable, { name, id }: Said): Promise<Trainer | string> {
  const { memberId, slug } = readTrainerRef(id);
  const chosen = slug ? await findNamedSpeaker(db, { slug, name: '' }) : null;
  if (chosen && fold(chosen.name) === fold(name))
    return { trainerUserId: null, trainerSpeakerId: chosen.id };
  const member = await findNamedMember(db, { name, id: memberId });
  if (member === 'several')
    return 'Plusieurs personnes portent ce nom\u00A0: choisissez dans la liste.';
  if (member) return { trainerUserId: member.id, trainerSpeakerId: null };
  const speaker = await findNamedSpeaker(db, { slug: '', name });
  if (speaker) return { trainerUserId: null, trainerSpeakerId: speaker.id };
  return 'Choisissez un membre ou un intervenant de la liste, ou écrivez son nom entier.';
}
