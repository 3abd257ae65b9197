import type { Context } from '#app/platform/context.server.ts';
import { quoted } from '#app/ui/format.ts';

import type { Trainer } from './announcements.ts';
import { findTrainers } from './internal/find-trainers.server.ts';
import { sayTaught, writeToTrainer } from './internal/write-to-trainer.server.ts';
import { readSessionInside } from './read-session-inside.server.ts';

type Changed = {
  sessionId: string;
  changedAt: string;
  byId: string;
  people: readonly (Trainer & { taught: boolean })[];
};

/**
 * Tells people what they teach in a session now that it was announced, or changed, each once; who no
 * longer teaches in it is told that.
 */
export async function tellOfTeaching(
  context: Pick<Context, 'db' | 'clock' | 'appUrl'>,
  { sessionId, changedAt, byId, people }: Changed,
): Promise<void> {
  const session = await readSessionInside(context.db, context, sessionId);
  // Called off meanwhile: they are told that instead.
  if (!session || session.state === 'cancelled') return;
  const { training, organiserName, sittings } = session;
  const trainersOf = await findTrainers(
    context.db,
    sittings.map(({ id }) => id),
  );
  for (const { taught, ...trainer } of people) {
    if (trainer.trainerUserId === byId) continue;
    const theirs = sittings.filter(({ id }) =>
      trainersOf
        .get(id)
        ?.some(
          ({ userId, speakerId }) =>
            userId === trainer.trainerUserId && speakerId === trainer.trainerSpeakerId,
        ),
    );
    if (theirs.length === 0 && !taught) continue;
    const title = quoted(training.title);
    const [subject, sentence] =
      theirs.length === 0
        ? ['Vous n’animez plus cette formation', `${organiserName} fait animer sans vous ${title}.`]
        : taught
          ? [
              'Vos demi-journées ont changé',
              `Voici ce que vous animez maintenant de ${title}\u00A0:`,
            ]
          : ['Vous animez une formation', `${organiserName} vous confie ${title}\u00A0:`];
    await writeToTrainer(context, {
      trainer,
      sessionId,
      training,
      subject,
      paragraphs: [sentence, ...theirs.map(sayTaught)],
      occasion: `teaching:${sessionId}:${changedAt}`,
    });
  }
}
