import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

import type { Done, OrderName, Orders } from './orders.ts';
import type { SeatedMember } from './settle-members.ts';
import type { Place } from './voices.ts';

/** More in one process would measure that process. */
const mostEach = 500;

/** A conversation of many is in several processes. */
function addUp(counts: readonly Record<string, number>[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const [id, count] of counts.flatMap((some) => Object.entries(some)))
    sums[id] = (sums[id] ?? 0) + count;
  return sums;
}

export const inAll = (said: Record<string, number>) =>
  Object.values(said).reduce((sum, count) => sum + count, 0);

/** Members in processes of their own, not in the server's: what they do takes none of its time. */
export class Crowd {
  readonly #crowds: ChildProcess[];

  constructor(readonly size: number) {
    this.#crowds = Array.from({ length: Math.ceil(size / mostEach) }, () =>
      fork(path.resolve('scripts/bench/help/run-crowd.ts'), { execArgv: ['--import', 'tsx'] }),
    );
  }

  get processes() {
    return this.#crowds.length;
  }

  /** Everybody comes in, a conversation of five whole in the same process. */
  join(place: Place, members: readonly SeatedMember[]): Promise<Done> {
    const each = members.length / this.processes;
    return this.#tell('join', (n) => ({ place, members: members.slice(n * each, (n + 1) * each) }));
  }

  /** @param perSecond of them all together. */
  talk({ perSecond, seconds }: Orders['talk']): Promise<Done> {
    return this.#tell('talk', () => ({ perSecond: perSecond / this.processes, seconds }));
  }

  do<Name extends 'flood' | 'await' | 'cut' | 'leave'>(name: Name, order: Orders[Name]) {
    return this.#tell(name, () => order);
  }

  close() {
    for (const crowd of this.#crowds) crowd.kill();
  }

  async #tell<Name extends OrderName>(name: Name, orderOf: (n: number) => Orders[Name]) {
    const dones = await Promise.all(
      this.#crowds.map(async (crowd, n) => {
        const told = new AbortController();
        const ended = once(crowd, 'exit', { signal: told.signal }).then(() => {
          throw new Error(`A crowd fell while it was told to ${name}`);
        });
        crowd.send({ name, order: orderOf(n) });
        const [done] = (await Promise.race([once(crowd, 'message'), ended])) as [Done];
        told.abort();
        return done;
      }),
    );
    return {
      latencies: dones.flatMap(({ latencies }) => latencies),
      said: addUp(dones.map(({ said }) => said)),
      startedAt: Math.min(...dones.map(({ startedAt }) => startedAt)),
      endedAt: Math.max(...dones.map(({ endedAt }) => endedAt)),
    };
  }
}
