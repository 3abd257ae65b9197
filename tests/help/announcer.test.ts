import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { Announcer } from '#app/help/live/announcer.ts';
import type { ThreadMessage } from '#app/help/thread.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const message = (sequence: number, isMe = false) =>
  ({
    kind: 'message',
    messageId: String(sequence),
    sequence,
    author: { name: sequence % 2 ? 'Nadia' : 'Sacha', isMe },
    pieces: [{ kind: 'text', text: `Message ${sequence}` }],
  }) as unknown as ThreadMessage;

function listen(before: ThreadMessage[] = []) {
  const said: string[] = [];
  const announcer = new Announcer(before, (words) => said.push(words));
  return { said, announcer };
}

test('a burst is said a few times, and nothing of it is left unsaid', () => {
  const { said, announcer } = listen([message(1)]);
  const messages = [message(1)];
  // Twenty seconds of somebody who writes five times a second.
  for (let n = 2; n <= 101; n += 1) {
    messages.push(message(n));
    announcer.hear([...messages]);
    vi.advanceTimersByTime(200);
  }
  vi.advanceTimersByTime(2000);
  expect(said.length).toBeGreaterThan(5);
  expect(said.length).toBeLessThanOrEqual(11);
  const counted = said.map((words) => Number(/^\d+/u.exec(words)?.[0] ?? 1));
  expect(counted.reduce((sum, count) => sum + count, 0)).toBe(100);
});

test('one message is said with its words, after a moment', () => {
  const { said, announcer } = listen();
  announcer.hear([message(1)]);
  vi.advanceTimersByTime(1900);
  expect(said).toEqual([]);
  vi.advanceTimersByTime(200);
  expect(said).toEqual([expect.stringMatching(/^Nadia\u00A0: .*Message 1/u)]);
});

test('my own, and what was there before, are not said; nor anything once the page is left', () => {
  const { said, announcer } = listen([message(1)]);
  announcer.hear([message(1), message(2, true)]);
  vi.advanceTimersByTime(2000);
  announcer.hear([message(1), message(2, true), message(3)]);
  announcer.stop();
  vi.advanceTimersByTime(5000);
  expect(said).toEqual([]);
});
