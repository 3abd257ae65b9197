import type { Socket } from 'socket.io-client';
import { afterEach, expect, test, vi } from 'vitest';

import { Line } from '#app/platform/line.ts';

afterEach(() => void vi.useRealTimers());

/** A socket that does nothing by itself: what becomes of it is said by the test. */
function drawSocket() {
  const hearers = new Map<string, (news: unknown) => void>();
  let tries = 0;
  const socket = {
    connected: false,
    active: false,
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

test('a session that is over is said once it was refused twice, and asked for from time to time', () => {
  vi.useFakeTimers();
  const { line, become, tries } = holdLine();
  const notKnown = () => become('connect_error', new Error('not-signed-in'));
  notKnown();
  expect(line.connection).toBe('lost');
  vi.advanceTimersByTime(2000);
  expect(tries()).toBe(2);
  notKnown();
  expect(line.connection).toBe('ended');
  line.hurry();
  expect(tries()).toBe(2);
  // Signed in again, in another tab.
  vi.advanceTimersByTime(20_000);
  expect(tries()).toBe(3);
  become('connect');
  expect(line.connection).toBe('direct');
});

test('too many pages open is said as such, asked again later, and words leave by the form', () => {
  vi.useFakeTimers();
  const { line, become, tries } = holdLine();
  become('connect_error', new Error('too-many'));
  expect([line.connection, line.hasOpened]).toEqual(['crowded', false]);
  vi.advanceTimersByTime(19_000);
  expect(tries()).toBe(1);
  vi.advanceTimersByTime(2000);
  expect(tries()).toBe(2);
  become('connect');
  expect([line.connection, line.hasOpened]).toEqual(['direct', true]);
});

test('a line that nobody holds is left alone', () => {
  const { line, letGo, become, tries } = holdLine();
  become('disconnect', 'transport close');
  letGo();
  line.hurry();
  expect(tries()).toBe(1);
});
