import type { Socket } from 'socket.io-client';
import { expect, test } from 'vitest';

import { Line } from '#app/platform/line.ts';

/** A socket that does nothing by itself: what becomes of it is said by the test. */
function drawSocket() {
  const hearers = new Map<string, (news: unknown) => void>();
  let tries = 0;
  const socket = {
    connected: false,
    active: true,
    io: { engine: { once: () => undefined, transport: { name: 'websocket' } } },
    on: (event: string, hear: (news: unknown) => void) => void hearers.set(event, hear),
    onAny: () => undefined,
    offAny: () => undefined,
    removeAllListeners: () => undefined,
    close: () => undefined,
    disconnect: () => socket,
    connect: () => {
      tries += 1;
    },
  };
  const become = (event: 'connect' | 'disconnect' | 'connect_error', news: unknown = '') => {
    socket.connected = event === 'connect';
    hearers.get(event)?.(news);
  };
  return { socket: socket as unknown as Socket, become, tries: () => tries };
}

function holdLine() {
  const { socket, ...drawn } = drawSocket();
  const line = new Line(() => socket);
  const letGo = line.hold();
  return { line, letGo, ...drawn };
}

test('the network is back: a lost line is tried at once', () => {
  const { line, become, tries } = holdLine();
  become('connect');
  line.hurry();
  expect(tries()).toBe(1);
  become('disconnect', 'transport close');
  expect(line.connection).toBe('lost');
  line.hurry();
  expect(tries()).toBe(2);
});

test('a line that nobody holds, or whose session is over, is left alone', () => {
  const { line, letGo, become, tries } = holdLine();
  become('connect_error', new Error('not-signed-in'));
  line.hurry();
  letGo();
  line.hurry();
  expect(tries()).toBe(1);
});
