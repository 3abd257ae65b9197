import { once } from 'node:events';
import net from 'node:net';

/** Below those that a system takes for what goes out: nobody takes it between now and its use. */
const lowest = 20_000;
const highest = 32_000;

/** A port of this machine that nobody listens on. */
export async function findFreePort(): Promise<number> {
  const port = lowest + Math.floor(Math.random() * (highest - lowest));
  const probe = net.createServer().listen(port, '127.0.0.1');
  try {
    await once(probe, 'listening');
  } catch {
    return findFreePort(); // Taken: another.
  }
  probe.close();
  await once(probe, 'close');
  return port;
}
