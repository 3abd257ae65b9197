import type { Context } from '#app/platform/context.server.ts';
import { Conflict, Forbidden, InvalidInput, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { limitRate } from '#app/platform/rate-limit.server.ts';

import { findSameSpeakers } from './find-same-speakers.server.ts';
import { type SpeakerInput, speakerInput } from './inputs.ts';
import { proposeSpeaker } from './internal/propose-speaker.server.ts';
import { hasRefused } from './internal/refusals.server.ts';
import { settleSpeaker } from './internal/settle-speaker.server.ts';
import { canAddSpeaker } from './policy.ts';
import { sayDisciplines } from './say-speaker.ts';

const mostPerDay = 20;

/**
 * Lists a speaker and asks for their agreement by mail. Until they answer, professionals read a
 * name, disciplines and an address, and nobody else anything.
 * @param isSomebodyElse said once profiles that look the same were shown.
 * @throws {NotSignedIn}; {Forbidden} for who is no professional; {InvalidInput}; {Conflict} for
 * somebody who is listed at this address already, or who refused; {TooMany} beyond twenty a day.
 */
export async function addSpeaker(
  context: Context,
  { isSomebodyElse = false, ...input }: SpeakerInput & { isSomebodyElse?: boolean },
): Promise<{ slug: string }> {
  const { actor, db } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  if (!canAddSpeaker(actor))
    throw new Forbidden(
      'Ajouter un intervenant demande qu’un collègue se soit porté garant de vous.',
    );
  const said = parseInput(speakerInput, input);
  const settled = await settleSpeaker(db, said);
  const { columns } = settled;
  if (await hasRefused(db, columns))
    throw new Conflict(
      'Cette personne ne peut pas être ajoutée\u00A0: elle, ou quelqu’un du même nom dans cette commune, ne souhaite pas figurer dans l’annuaire.',
    );
  await limitRate(context, {
    name: 'add-speaker',
    key: actor.userId,
    most: mostPerDay,
    windowInSeconds: 86_400,
  });
  if (!isSomebodyElse) await refuseTwins(db, columns);
  return db.transaction((tx) => proposeSpeaker(tx, context, settled, actor));
}

/** @throws {InvalidInput} on `isSomebodyElse`, with the profiles that may be the same somebody. */
async function refuseTwins(db: Context['db'], columns: Parameters<typeof findSameSpeakers>[1]) {
  const twins = await findSameSpeakers(db, columns);
  if (twins.length === 0) return;
  const refused = new InvalidInput({
    isSomebodyElse: ['Des profils se ressemblent\u00A0: dites qu’il s’agit de quelqu’un d’autre.'],
  });
  refused.suggestions = {
    isSomebodyElse: twins.map(({ slug, name, disciplines }) => ({
      id: slug,
      label: `${name}, ${sayDisciplines(disciplines)}`,
    })),
  };
  throw refused;
}
