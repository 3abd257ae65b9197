import { createElement } from 'react';

import { announce } from '#app/platform/announcements.server.ts';
import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Conflict, Forbidden, InvalidInput, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { limitRate } from '#app/platform/rate-limit.server.ts';
import { speakers } from '#db/schema/speakers.ts';

import { speakerNamed } from './announcements.ts';
import { askedUntil } from './asked-until.ts';
import { AgreementAsked } from './emails/agreement-asked.tsx';
import { findSameSpeakers } from './find-same-speakers.server.ts';
import { type SpeakerInput, speakerInput } from './inputs.ts';
import { chooseSlug } from './internal/choose-slug.server.ts';
import { nameWriter } from './internal/name-writer.server.ts';
import { hasRefused } from './internal/refusals.server.ts';
import { sendLink } from './internal/send-link.server.ts';
import { settleSpeaker } from './internal/settle-speaker.server.ts';
import { writeFees } from './internal/write-fees.server.ts';
import { writeSearchWords } from './internal/write-search-words.server.ts';
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
  const { actor, db, clock } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  if (!canAddSpeaker(actor))
    throw new Forbidden(
      'Ajouter un intervenant demande qu’un collègue se soit porté garant de vous.',
    );
  const said = parseInput(speakerInput, input);
  const { columns, fees } = await settleSpeaker(db, said);
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
  const by = await nameWriter(db, actor);
  return db.transaction(async (tx) => {
    const now = clock();
    const slug = await chooseSlug(tx, columns.name);
    const [row] = await tx
      .insert(speakers)
      .values({ ...columns, slug, createdById: actor.userId, changedAt: now, askedAt: now })
      .onConflictDoNothing()
      .returning({ id: speakers.id });
    if (!row)
      throw new Conflict('Ce nom est déjà dans l’annuaire, ou en attente, à cette adresse.');
    await writeFees(tx, row.id, fees);
    await writeSearchWords(tx, row.id);
    const until = askedUntil(now);
    await sendLink(tx, context, {
      speakerId: row.id,
      email: columns.email,
      purpose: 'agreement',
      expiresAt: until,
      kind: 'speaker-agreement',
      subject: 'Votre accord pour figurer dans l’annuaire des bibliothèques',
      write: (link) =>
        createElement(AgreementAsked, {
          name: columns.name,
          by,
          link,
          appUrl: context.appUrl,
          until,
          isReminder: false,
        }),
    });
    await announce(tx, speakerNamed, { speakerId: row.id });
    await recordDeed(tx, {
      actorId: actor.userId,
      action: 'add-speaker',
      targetKind: 'speaker',
      targetId: row.id,
    });
    return { slug };
  });
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
