import type { Mark } from '#app/attendance/inputs.ts';

/**
 * Marks that are not with the server yet, kept in this browser for this member and this session:
 * identifiers and hours, no name.
 */
export const queueKey = (viewerId: string, sessionId: string) =>
  `rpbs:presence:${viewerId}:${sessionId}`;

export function readQueue(key: string): Mark[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? (kept as Mark[]) : [];
  } catch {
    return []; // A browser that keeps nothing, or something that is not ours.
  }
}

/** Another tab may have written since: what is there is read again first. */
function change(key: string, to: (queue: Mark[]) => Mark[]): Mark[] {
  const queue = to(readQueue(key));
  try {
    if (queue.length > 0) localStorage.setItem(key, JSON.stringify(queue));
    else localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing, or is full: the page itself still holds them.
  }
  return queue;
}

export const addToQueue = (key: string, marks: readonly Mark[]) =>
  change(key, (queue) => [...queue, ...marks]);

/** Those that the server has, or will never take. */
export const takeFromQueue = (key: string, clientKeys: ReadonlySet<string>) =>
  change(key, (queue) => queue.filter(({ clientKey }) => !clientKeys.has(clientKey)));
