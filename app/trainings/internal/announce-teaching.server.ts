import { announce } from '#app/platform/announcements.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { teachingChanged, type Trainer } from '#app/trainings/announcements.ts';

import { whenAndWhere } from './find-moves.server.ts';
import { findSessions, type FoundSession } from './find-sessions.server.ts';

type Teaching = { trainer: Trainer; halves: string[] };

/** What each person teaches in a session: their half-days, when and where. */
function teachingIn(session: FoundSession | null): Map<string, Teaching> {
  const teaching = new Map<string, Teaching>();
  for (const sitting of session?.sittings ?? [])
    for (const { userId, speakerId } of sitting.trainers) {
      const who = userId ?? speakerId ?? '';
      const theirs = teaching.get(who) ?? {
        trainer: { trainerUserId: userId, trainerSpeakerId: speakerId },
        halves: [],
      };
      theirs.halves.push(whenAndWhere(sitting));
      teaching.set(who, theirs);
    }
  return teaching;
}

/**
 * Once half-days of a session are written, has those told for whom they are others than they knew:
 * who comes to teach, who no longer does, whose hours or places moved.
 * @param before as they knew it; null for what nobody knew yet.
 */
export async function announceTeaching(
  tx: Transaction,
  { sessionId, byId, at }: { sessionId: string; byId: string; at: Date },
  before: FoundSession | null,
): Promise<void> {
  const [session] = await findSessions(tx, { sessionIds: [sessionId] });
  const known = teachingIn(before);
  const now = teachingIn(session ?? null);
  const says = (teaching: Teaching | undefined) => teaching?.halves.toSorted().join('\n') ?? '';
  const people = [...new Map([...known, ...now])]
    .filter(([who]) => says(known.get(who)) !== says(now.get(who)))
    .map(([who, { trainer }]) => ({ ...trainer, taught: known.has(who) }));
  if (people.length > 0)
    await announce(tx, teachingChanged, {
      sessionId,
      changedAt: at.toISOString(),
      byId,
      people,
    });
}
