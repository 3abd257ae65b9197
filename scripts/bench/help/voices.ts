import http from 'node:http';

import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';

import { watchCalls } from '#app/calls/news.ts';
import { LiveConversation } from '#app/help/live/live-conversation.ts';
import { makeKey } from '#app/help/live/make-key.ts';
import type { ThreadMessage } from '#app/help/thread.ts';
import { Line } from '#app/platform/line.ts';
import { socketPath } from '#app/platform/socket-path.ts';

import type { SeatedMember } from './settle-members.ts';

/** One who takes part, as their browser would. */
export type Voice = {
  questionId: string;
  /** @returns once it stands. */
  say: (body: string) => Promise<void>;
  /** How many messages the page shows. */
  shownCount: () => number;
  isReady: () => boolean;
  /** Ends the connection as a network would. */
  cut: () => void;
  leave: () => void;
};

/** Hears the words that have just come to be shown. */
export type Ear = (bodies: readonly string[]) => void;

export type Way = 'websocket' | 'polling';
export type Place = { kind: 'house' | 'bare'; origin: string; way: Way };

// A browser keeps its connections; the client of sockets in Node opens one for each request.
const agent = new http.Agent({ keepAlive: true });

/** Times as the page has them (`page-line.ts`). */
function open({ origin, way }: Place, options: Partial<ManagerOptions & SocketOptions>): Socket {
  return io(origin, {
    autoConnect: false,
    forceNew: true,
    reconnectionDelay: 300,
    reconnectionDelayMax: 4000,
    transports: [way],
    ...(way === 'polling' ? { agent: agent as never } : {}),
    ...options,
  });
}

const nothingKept = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };

function bodyOf({ pieces }: ThreadMessage): string {
  const [piece] = pieces ?? [];
  return piece?.kind === 'text' ? piece.text : '';
}

/** The page's own code, on the real server. */
export function joinHouse(place: Place, member: SeatedMember, onShown: Ear): Voice {
  const { questionId, userId, cookie } = member;
  const socket = open(place, { path: socketPath, extraHeaders: { Cookie: cookie } });
  const line = new Line(() => socket);
  // Each page of the desk watches for calls as well (`call-watch.ts`).
  line.onBack(() => void line.ask(watchCalls.watch, {}));
  const live = new LiveConversation(
    {
      questionId,
      viewerId: userId,
      storage: nothingKept,
      line,
      isInView: () => true,
      onHead: () => undefined,
      onRefused: ({ body }) => {
        throw new Error(`« ${body.slice(0, 40)} » was refused`);
      },
    },
    { messages: [], revision: 0, headRevision: 0, takesPart: true },
  );
  let count = 0;
  let here = 0;
  let tellStands: (() => void) | undefined;
  live.subscribe(() => {
    const state = live.state();
    const { messages } = state;
    here = state.here.length;
    if (state.waiting.length === 0) tellStands?.();
    if (messages.length === count) return;
    const fresh = messages.slice(count);
    count = messages.length;
    onShown(fresh.map(bodyOf));
  });
  live.start();
  return {
    questionId,
    say: (body) =>
      new Promise((resolve) => {
        live.say(body);
        tellStands = resolve;
      }),
    shownCount: () => count,
    // Who is in the room has heard of the others.
    isReady: () => socket.connected && here > 0,
    cut: () => socket.io.engine.close(),
    leave: () => live.stop(),
  };
}

/** The least that a page could do, on the bare relay: the same words sent, shown when they come. */
export function joinBare(place: Place, { questionId }: SeatedMember, onShown: Ear): Voice {
  const socket = open(place, {});
  let count = 0;
  let isIn = false;
  socket.on('connect', () => {
    socket.emit('join', { questionId }, () => {
      isIn = true;
    });
  });
  socket.on('said', ({ body }: { body: string }) => {
    count += 1;
    onShown([body]);
  });
  socket.connect();
  return {
    questionId,
    async say(body) {
      await socket.emitWithAck('say', { questionId, clientKey: makeKey(), body });
    },
    shownCount: () => count,
    isReady: () => isIn && socket.connected,
    cut: () => socket.io.engine.close(),
    leave: () => void socket.close(),
  };
}
