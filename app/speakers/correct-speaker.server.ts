import { z } from 'zod';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Forbidden, InvalidInput, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';

import { speakerInput, speakerSlugInput } from './inputs.ts';
import { findSpeaker, holdSpeaker, withId, withSlug } from './internal/find-speaker.server.ts';
import { settleSpeaker } from './internal/settle-speaker.server.ts';
import { writeCorrection } from './internal/write-correction.server.ts';
import { canCorrectSpeaker, sightOf } from './policy.ts';
import { readSpeakerForm as readForm, type SpeakerForm } from './speaker-form.ts';

const input = speakerSlugInput.extend({
  revision: z.coerce.number('Rechargez la page.').int('Rechargez la page.').min(1),
});

/**
 * Changes what a profile says: who listed somebody until they agree, then the speaker by their
 * account. The address that a waiting entry was sent to stays: writing elsewhere is asking anew.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden}; {InvalidInput}; {Conflict} where it has changed
 * since.
 */
export async function correctSpeaker(
  context: Context,
  { form, ...about }: { slug: string; revision: unknown; form: SpeakerForm },
): Promise<{ slug: string }> {
  const { actor, db } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { slug, revision } = parseInput(input, about);
  const seen = await findSpeaker(db, withSlug(slug));
  if (!seen || !sightOf(actor, seen.facts)) throw new NotFound();
  const said = parseInput(speakerInput, readForm(form, seen.row.presentation));
  const settled = await settleSpeaker(db, said);
  await db.transaction(async (tx) => {
    const found = await holdSpeaker(tx, withId(seen.row.id));
    if (!found || !sightOf(actor, found.facts)) throw new NotFound();
    if (!canCorrectSpeaker(actor, found.facts))
      throw new Forbidden('Ce profil se corrige par la personne qu’il décrit.');
    if (!found.facts.isAgreed && said.email.toLowerCase() !== found.row.email.toLowerCase())
      throw new InvalidInput({
        email: [
          'Le courriel est parti à l’autre adresse\u00A0: retirez cette proposition, puis ajoutez-la de nouveau.',
        ],
      });
    await writeCorrection(tx, context, found.row, { settled, revision });
    await recordDeed(tx, {
      actorId: actor.userId,
      action: 'correct-speaker',
      targetKind: 'speaker',
      targetId: found.row.id,
    });
  });
  return { slug };
}
