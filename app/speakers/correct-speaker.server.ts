import { z } from 'zod';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Forbidden, InvalidInput, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';

import { type SpeakerInput, speakerInput, speakerSlugInput } from './inputs.ts';
import {
  findSpeaker,
  holdSpeaker,
  type SpeakerRow,
  withId,
  withSlug,
} from './internal/find-speaker.server.ts';
import { readSaid } from './internal/read-said.server.ts';
import { settleSpeaker } from './internal/settle-speaker.server.ts';
import { writeCorrection } from './internal/write-correction.server.ts';
import { canCorrectSpeaker, sightOf } from './policy.ts';
import { readSpeakerForm as readForm, type SpeakerForm } from './speaker-form.ts';

const input = speakerSlugInput.extend({
  revision: z.coerce.number('Rechargez la page.').int('Rechargez la page.').min(1),
});

/** A form says all of a profile; changes say some of its fields, and leave the others. */
type Correction = { form: SpeakerForm } | { changes: Record<string, unknown> };

/**
 * Changes what a profile says: who listed somebody until they agree, then the speaker by their
 * account. The address that a waiting entry was sent to stays: writing elsewhere is asking anew.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden}; {InvalidInput}; {Conflict} where it has changed
 * since.
 */
export async function correctSpeaker(
  context: Context,
  { slug: asked, revision: read, ...correction }: { slug: string; revision: unknown } & Correction,
): Promise<{ slug: string }> {
  const { actor, db } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { slug, revision } = parseInput(input, { slug: asked, revision: read });
  const seen = await findSpeaker(db, withSlug(slug));
  if (!seen || !sightOf(actor, seen.facts)) throw new NotFound();
  if (!canCorrectSpeaker(actor, seen.facts)) throw new Forbidden(notYours);
  const said = parseInput(speakerInput, await readCorrection(db, seen.row, correction));
  const settled = await settleSpeaker(db, said);
  await db.transaction(async (tx) => {
    const found = await holdSpeaker(tx, withId(seen.row.id));
    if (!found || !sightOf(actor, found.facts)) throw new NotFound();
    if (!canCorrectSpeaker(actor, found.facts)) throw new Forbidden(notYours);
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

const notYours = 'Ce profil se corrige par la personne qu’il décrit.';

async function readCorrection(
  db: Context['db'],
  row: SpeakerRow,
  correction: Correction,
): Promise<SpeakerInput> {
  if ('form' in correction) return readForm(correction.form, row.presentation);
  const { changes } = correction;
  const unknown = Object.keys(changes).filter((name) => !Object.hasOwn(speakerInput.shape, name));
  if (unknown.length)
    throw new InvalidInput(
      Object.fromEntries(unknown.map((name) => [name, ['Ce champ n’existe pas.']])),
    );
  const stands = readForm(await readSaid(db, row), row.presentation);
  // The code of the commune that stood says nothing of another name.
  const moved = 'commune' in changes ? { communeCode: '' } : {};
  return { ...stands, ...moved, ...changes };
}
