import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';

import { agreementInput, speakerInput } from './inputs.ts';
import { findLink } from './internal/find-link.server.ts';
import { findSpeaker, holdSpeaker, withId } from './internal/find-speaker.server.ts';
import { settleSpeaker } from './internal/settle-speaker.server.ts';
import { writeCorrection } from './internal/write-correction.server.ts';
import { readSpeakerForm as readForm, type SpeakerForm } from './speaker-form.ts';

/**
 * The speaker corrects what is said of them, before they agree or after, by the link that they
 * hold. Correcting is not agreeing: that is asked again, of the text that stands.
 * @throws {NotFound}; {InvalidInput}; {Conflict} where it has changed since the form was drawn.
 */
export async function correctByLink(
  context: Context,
  { form, ...about }: { token: string; revision: unknown; form: SpeakerForm },
): Promise<void> {
  const { token, revision } = parseInput(agreementInput, about);
  const { speakerId } = await findLink(context.db, context, token);
  const seen = await findSpeaker(context.db, withId(speakerId));
  const said = parseInput(speakerInput, readForm(form, seen?.row.presentation ?? null));
  const settled = await settleSpeaker(context.db, said);
  await context.db.transaction(async (tx) => {
    const found = await holdSpeaker(tx, withId(speakerId));
    if (!found) throw new NotFound();
    await writeCorrection(tx, context, found.row, { settled, revision });
    await recordDeed(tx, {
      actorId: null,
      action: 'correct-by-link',
      targetKind: 'speaker',
      targetId: speakerId,
    });
  });
}
