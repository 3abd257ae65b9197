import { Server } from 'socket.io';
import { expect, test } from 'vitest';

import type { House } from '#app/platform/house.server.ts';
import { log } from '#app/platform/log.server.ts';
import { openRooms } from '#app/platform/socket-rooms.server.ts';

test('who was let in by what was true before is stale as soon as the readers change, not once they left', async () => {
  let settle = () => undefined as void;
  const settled = new Promise<void>((resolve) => (settle = resolve));
  const rooms = openRooms({
    house: { log } as House,
    io: new Server(),
    guards: new Map([
      [
        'question',
        async () => {
          await settled;
          return new Set<string>();
        },
      ],
    ]),
    refresh: async () => null,
  });
  const room = 'question:une';
  expect(rooms.isStale(room, 1)).toBe(false);
  rooms.deliver({ room, event: 'moved', changesReaders: true, place: { at: 2, readersSince: 2 } });
  await new Promise(setImmediate);
  expect(rooms.isStale(room, 1)).toBe(true);
  expect(rooms.isStale(room, 2)).toBe(false);
  settle();
  await expect.poll(() => rooms.isStale(room, 1)).toBe(true);
});
