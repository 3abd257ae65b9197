import { once } from 'node:events';
import net from 'node:net';

import type { Page } from '@playwright/test';

/**
 * A line of one's own to the server, which may be cut as a network is: what passes is dropped, what
 * comes is refused. The browser's own `setOffline` now and then brings its network service down where
 * a websocket is open, and every cookie of every page with it.
 */
export async function openOwnLine(origin: string) {
  const { hostname, port } = new URL(origin);
  const ends = new Set<net.Socket>();
  let isCut = false;
  const server = net.createServer((near) => {
    if (isCut) {
      near.destroy();
      return;
    }
    const far = net.connect(Number(port), hostname);
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(end);
      end.pipe(other);
      // One end gone, by error or not, takes the other along.
      end.on('error', () => other.destroy());
      end.on('close', () => {
        ends.delete(end);
        other.destroy();
      });
    }
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  const drop = () => {
    for (const end of ends) end.destroy();
  };
  return {
    origin: `http://localhost:${typeof address === 'object' && address ? address.port : 0}`,
    cut() {
      isCut = true;
      drop();
    },
    mend() {
      isCut = false;
    },
    close() {
      server.close();
      drop();
    },
  };
}

/** The network is back, and the browser says so to the page, as it does for its own. */
export async function comeBack(line: { mend: () => void }, page: Page) {
  line.mend();
  await page.evaluate(() => void window.dispatchEvent(new Event('online')));
}
