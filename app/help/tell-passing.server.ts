import type { Database } from '#app/platform/database.server.ts';
import { gathering } from '#app/platform/gather.server.ts';
import { spreadMany } from '#app/platform/news.server.ts';

import { questionRoom } from './news.ts';

type Passing = { event: 'here' | 'writing' | 'gone'; questionId: string; userId: string };

/** Who writes is seen to write; who is here was here a second ago too, and says so to all the others. */
const writingGatheredForInMs = 100;
const hereGatheredForInMs = 800;

async function tellAll(db: Database, said: readonly Passing[]): Promise<void> {
  const last = new Map<string, Passing>();
  for (const passing of said) last.set(`${passing.questionId} ${passing.userId}`, passing);
  const rooms = new Map<string, Passing[]>();
  for (const passing of last.values()) {
    const key = `${passing.event} ${passing.questionId}`;
    rooms.set(key, [...(rooms.get(key) ?? []), passing]);
  }
  await spreadMany(
    db,
    [...rooms.values()].flatMap((some) => {
      const [first] = some;
      if (!first) return [];
      const { event, questionId } = first;
      const list = { name: 'userIds', of: some.map(({ userId }) => userId) };
      return [{ room: questionRoom(questionId), event, ids: { questionId }, list }];
    }),
  );
}

// Who writes is here as well: neither takes the other's place.
const tellWriting = gathering<Database, Passing>(writingGatheredForInMs, tellAll);
const tellHere = gathering<Database, Passing>(hereGatheredForInMs, tellAll);

/**
 * Tells the pages of a conversation what lasts no longer than it takes to say: who is here, who
 * writes, who is gone. What is said within a moment is told at once, each person by their last word.
 */
export const tellPassing = (db: Database, passing: Passing): Promise<void> =>
  (passing.event === 'writing' ? tellWriting : tellHere)(db, passing);
