import { eq } from 'drizzle-orm';
import { createElement } from 'react';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { addDays } from '#app/platform/durations.ts';
import { InvalidInput } from '#app/platform/errors.ts';
import { postMail } from '#app/platform/mail.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import { askLinkAddress } from '#app/speakers/addresses.ts';
import { findNamedSpeaker } from '#app/speakers/find-named-speaker.server.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { users } from '#db/schema/accounts.ts';
import { speakers } from '#db/schema/speakers.ts';
import { touringSpeakers } from '#db/schema/training-requests.ts';

import { RequestNotice } from './emails/request-notice.tsx';
import { type DeclareInput, declareInput } from './inputs.ts';
import { admitDeclarer } from './internal/admit-declarer.server.ts';
import { whyNotTouring } from './travel.ts';
import { requestInDays } from './vocabulary.ts';

/**
 * Somebody of the directory, who trains and has no account, comes out to teach: what they teach and
 * where is what their page says. It stands for a year; said again, for another one. They are told by
 * mail, with how to say no.
 * @throws {NotSignedIn}; {NotFound} for who may not; {InvalidInput} on `speaker`.
 */
export async function declareTouring(context: Context, input: DeclareInput): Promise<void> {
  const { db, clock, appUrl } = context;
  const { userId } = await admitDeclarer(context);
  const { speaker: slug, speakerName: name } = parseInput(declareInput, input);
  const refuse = (sentence: string) => new InvalidInput({ speaker: [sentence] });
  const named = await findNamedSpeaker(db, { slug, name });
  if (!named) throw refuse('Choisissez quelqu’un de l’annuaire.');
  const now = clock();
  await db.transaction(async (tx) => {
    const [speaker] = await tx
      .select()
      .from(speakers)
      .where(eq(speakers.id, named.id))
      .for('no key update');
    if (!speaker?.agreedEmail) throw refuse('Choisissez quelqu’un de l’annuaire.');
    const why = whyNotTouring(speaker);
    if (why) throw refuse(why);
    const openUntil = addDays(toIsoDay(now), requestInDays);
    const [fresh] = await tx
      .insert(touringSpeakers)
      .values({ speakerId: speaker.id, declaredById: userId, createdAt: now, openUntil })
      .onConflictDoNothing()
      .returning({ speakerId: touringSpeakers.speakerId });
    if (!fresh) {
      await tx
        .update(touringSpeakers)
        .set({ openUntil })
        .where(eq(touringSpeakers.speakerId, speaker.id));
      return;
    }
    await recordDeed(tx, {
      actorId: userId,
      action: 'declare-touring-speaker',
      targetKind: 'speaker',
      targetId: speaker.id,
    });
    const [who] = await tx
      .select({ name: users.displayName })
      .from(users)
      .where(eq(users.id, userId));
    await postMail(tx, {
      kind: 'touring-declared',
      to: speaker.agreedEmail,
      subject: 'Vous êtes proposé·e pour former près de qui le demande',
      body: createElement(RequestNotice, {
        title: 'Dans l’équipe volante',
        paragraphs: [
          `${who?.name ?? ''} dit aux bibliothèques que vous formez et vous déplacez. Vous paraissez, entre professionnels, dans l’équipe volante\u00A0: votre nom, vos thèmes et les lieux où vous venez, tels que votre page les dit.`,
          'Pour ne plus y paraître, demandez votre lien\u00A0: il ouvre votre page, où vous le dites d’un geste.',
        ],
        button: 'Demander mon lien',
        link: appUrl + askLinkAddress(speaker.slug),
        reason: 'Vous recevez ce message parce que vous êtes dans l’annuaire des intervenants.',
        appUrl,
      }),
      dedupeKey: `touring-declared:${speaker.id}:${now.toISOString()}`,
    });
  });
}
