import type { Database } from '#app/platform/database.server.ts';

type Asked = { db: Database; beginning: string; isMember: boolean; now: number };
type Kept = { words: string[]; until: number };

const longestKept = 3;
const keptForInMs = 60_000;
/** More than the beginnings that people type in a minute. */
const mostKept = 2000;

const memory = new WeakMap<Database, Map<string, Kept>>();

/** Members are told words that visitors are not. */
const nameOf = ({ beginning, isMember }: Asked) => `${isMember ? 'full' : 'public'}:${beginning}`;

/**
 * What two or three letters were completed to within the last minute. Thousands of words begin by
 * them: the database sorts them all for each key that somebody presses.
 */
export function recallCompletions(asked: Asked): string[] | null {
  const kept = memory.get(asked.db)?.get(nameOf(asked));
  return kept && kept.until > asked.now ? kept.words : null;
}

/** Keeps them for a minute, where the beginning is short. */
export function keepCompletions(asked: Asked, words: string[]): void {
  if (asked.beginning.length > longestKept) return;
  const known = memory.get(asked.db) ?? new Map<string, Kept>();
  if (known.size >= mostKept) known.clear();
  known.set(nameOf(asked), { words, until: asked.now + keptForInMs });
  memory.set(asked.db, known);
}
