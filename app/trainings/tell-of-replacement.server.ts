import type { Context } from '#app/platform/context.server.ts';
import { quoted } from '#app/ui/format.ts';

import type { Trainer } from './announcements.ts';
import { sayTaught, writeToTrainer } from './internal/write-to-trainer.server.ts';
import { readSessionInside } from './read-session-inside.server.ts';

type Replaced = {
  sessionId: string;
  replacedAt: string;
  byId: string;
  before: ({ sittingId: string } & Trainer)[];
  after: Trainer;
  gained?: string[];
};

/** Tells who no longer teaches half-days, and who teaches them instead, each once. */
export async function tellOfReplacement(
  context: Pick<Context, 'db' | 'clock' | 'appUrl'>,
  { sessionId, replacedAt, byId, before, after, gained }: Replaced,
): Promise<void> {
  const session = await readSessionInside(context.db, context, sessionId);
  if (!session) return;
  const { training } = session;
  const said = (sittingIds: readonly string[]) =>
    session.sittings.filter(({ id }) => sittingIds.includes(id)).map(sayTaught);
  const tell = async (trainer: Trainer, subject: string, paragraphs: string[]) => {
    if (trainer.trainerUserId === byId) return;
    const occasion = `replaced:${sessionId}:${replacedAt}`;
    await writeToTrainer(context, { trainer, sessionId, training, subject, paragraphs, occasion });
  };
  const taken = gained ?? before.map(({ sittingId }) => sittingId);
  if (taken.length > 0)
    await tell(after, 'Vous animez une formation', [
      `${session.organiserName} vous confie ${quoted(training.title)}\u00A0:`,
      ...said(taken),
    ]);
  const former = new Map(before.map((one) => [one.trainerUserId ?? one.trainerSpeakerId, one]));
  for (const [who, trainer] of former)
    if (who)
      await tell(trainer, 'Vous n’animez plus cette formation', [
        `${session.organiserName} vous a remplacé·e, ou laisse animer sans vous ${quoted(training.title)}\u00A0:`,
        ...said(
          before
            .filter((one) => (one.trainerUserId ?? one.trainerSpeakerId) === who)
            .map(({ sittingId }) => sittingId),
        ),
      ]);
}
