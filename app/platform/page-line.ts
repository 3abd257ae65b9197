import { Line } from './line.ts';
import { socketPath } from './socket-path.ts';

/** From one page to the next, it is the same connection. */
const lingersInMs = 3000;

/**
 * The one line of the page, whatever on it listens: a conversation, a call, who is wanted. The client
 * of sockets is fetched when somebody first holds it; no first view carries it.
 */
export const pageLine = new Line(async () => {
  const { io } = await import('socket.io-client');
  return io({
    path: socketPath,
    autoConnect: false,
    reconnectionDelay: 300,
    reconnectionDelayMax: 4000,
    // A try that began while the network came back may never be answered.
    timeout: 8000,
  });
}, lingersInMs);

if (typeof window !== 'undefined') window.addEventListener('online', () => pageLine.hurry());
