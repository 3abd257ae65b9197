import http from 'node:http';

import { io, type Socket } from 'socket.io-client';

import { type Database, type OpenDatabase, openDatabase } from '#app/platform/database.server.ts';
import type { House } from '#app/platform/house.server.ts';
import { log } from '#app/platform/log.server.ts';
import { openSession } from '#app/platform/session.server.ts';
import { readSettings } from '#app/platform/settings.server.ts';
import type { SocketAnswer } from '#app/platform/socket-answer.server.ts';
import { socketPath } from '#app/platform/socket-path.ts';
import { attachRealtime } from '#app/realtime.server.ts';

export type LiveServer = { origin: string; house: House; stop: () => Promise<void> };

/** A server of the house with its sockets alone, on a pool of its own, as a process has. */
export async function startLiveServer(url: string, onPort = 0): Promise<LiveServer> {
  const opened: OpenDatabase = openDatabase(url, { max: 6 });
  const web = http.createServer((_request, response) => response.writeHead(404).end());
  const house: House = {
    settings: readSettings({ NODE_ENV: 'production' }),
    database: { ...opened, isEmbedded: true, stop: opened.close },
    log,
    clock: () => new Date(),
    appUrl: 'http://localhost',
    isDemonstration: false,
  };
  const detach = await attachRealtime(house, web);
  await new Promise<void>((resolve) => web.listen(onPort, '127.0.0.1', resolve));
  const address = web.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    house,
    async stop() {
      web.close();
      await detach();
      web.closeAllConnections();
      await opened.close();
    },
  };
}

/** The cookie of a new session of this person. */
export async function cookieFor(db: Database, userId: string) {
  const { cookie, sessionId } = await openSession(db, userId, null);
  return { cookie: cookie.split(';')[0] ?? '', sessionId };
}

export type Client = {
  socket: Socket;
  /** What the server said, in order. */
  heard: [event: string, ids: Record<string, unknown>][];
  /** Asks, and waits for the answer. */
  ask: (event: string, input: object) => Promise<SocketAnswer<Record<string, unknown>>>;
};

/** A socket as a page opens it, connected; rejects with the word of the refusal. */
export async function connect(
  { origin }: { origin: string },
  cookie: string | null,
  {
    transports = ['websocket'],
    headers = {},
  }: { transports?: string[]; headers?: Record<string, string> } = {},
): Promise<Client> {
  const socket = io(origin, {
    path: socketPath,
    transports,
    forceNew: true,
    reconnection: false,
    extraHeaders: { Origin: origin, ...(cookie ? { Cookie: cookie } : {}), ...headers },
  });
  const heard: Client['heard'] = [];
  socket.onAny((event: string, ids: Record<string, unknown>) => heard.push([event, ids]));
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', (error) => {
      socket.close();
      reject(error);
    });
  });
  return {
    socket,
    heard,
    ask: (event, input) =>
      socket.timeout(5000).emitWithAck(event, input) as Promise<
        SocketAnswer<Record<string, unknown>>
      >,
  };
}
