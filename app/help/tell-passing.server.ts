import type { Database } from '#app/platform/database.server.ts';
import { gathering } from '#app/platform/gather.server.ts';
import { spreadMany } from '#app/platform/news.server.ts';

import { questionRoom } from './news.ts';

type Passing = { event: 'here' | 'writing' | 'gone'; questionId: string; userId: string };

const gatherForInMs = 100;

/**
 * Tells the pages of a conversation what lasts no longer than it takes to say: who is here, who
 * writes, who is gone. What is said within a moment is told at once, each person by their last word.
 */
export const tellPassing = gathering<Database, Passing>(gatherForInMs, async (db, said) => {
  const last = new Map<string, Passing>();
  for (const passing of said) {
    const { event, questionId, userId } = passing;
    // Who writes is here as well: neither takes the other's place.
    const key = `${questionId} ${userId} ${event === 'writing' ? event : 'here'}`;
    last.set(key, passing);
  }
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
});
