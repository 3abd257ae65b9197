import { randomUUID } from 'node:crypto';
import { setInterval as every } from 'node:timers/promises';

import { postMessage } from '#app/help/post-message.server.ts';
import { visitor } from '#app/platform/actor.ts';
import type { Database } from '#app/platform/database.server.ts';
import { readActor } from '#app/platform/session.server.ts';
import { sayMegabytes, sayNumber } from '#scripts/bench/figures.ts';
import { contextFor } from '#scripts/bench/people.ts';
import { type Figure, told } from '#scripts/bench/report.ts';
import { residentBytes, settledBytes } from '#scripts/bench/resident.ts';
import { houseProgram, type Serving, startServing } from '#scripts/bench/serve.ts';

import { Crowd } from './crowd.ts';
import { type SeatedMember, seatMembers, type SettledMember } from './settle-members.ts';

const roomSize = 5;
const seconds = (ms: number) => `${(ms / 1000).toFixed(1).replace('.', ',')} s`;

/** One message in each conversation, written while nobody is connected. */
async function sayMeanwhile(db: Database, seated: readonly SeatedMember[]) {
  const standing: Record<string, number> = {};
  for (const { questionId, userId } of seated.filter((_member, n) => n % roomSize === 0)) {
    const actor = await readActor(db, userId, null);
    const context = contextFor(db, { cookie: null, actor: actor ?? visitor });
    const body = 'Écrit pendant la coupure.';
    await postMessage(context, { questionId, clientKey: randomUUID(), body });
    standing[questionId] = 1;
  }
  return standing;
}

/** The most that a process held while this lasted, in bytes. */
async function whileWatching(pid: number, work: Promise<unknown>): Promise<number> {
  let most = residentBytes(pid);
  const stop = new AbortController();
  const watch = (async () => {
    for await (const _ of every(200, undefined, { signal: stop.signal }))
      most = Math.max(most, residentBytes(pid));
  })().catch(() => undefined); // Told to stop.
  await work.finally(() => stop.abort());
  await watch;
  return most;
}

/** Memory of each member connected; then everybody back at once after the server was killed. */
export async function measureStorm(
  db: Database,
  members: readonly SettledMember[],
  databaseUrl: string,
): Promise<Figure[]> {
  const seated = await seatMembers(db, members, roomSize);
  const crowd = new Crowd(members.length);
  let house: Serving = await startServing(houseProgram(databaseUrl));
  try {
    const { origin } = house;
    const place = { kind: 'house', origin, way: 'websocket' } as const;
    const alone = await settledBytes(house.pid, 15);
    await crowd.join(place, seated);
    const together = await settledBytes(house.pid, 30);
    await house.stop('SIGKILL');
    const killedAt = Date.now();
    const standing = await sayMeanwhile(db, seated);
    house = await startServing({
      ...houseProgram(databaseUrl),
      port: Number(new URL(origin).port),
    });
    const openAt = Date.now();
    const back = crowd.do('await', { standing });
    const most = await whileWatching(house.pid, back);
    const { endedAt } = await back;
    const after = await settledBytes(house.pid, 30);
    const each = (together - alone) / members.length;
    return [
      told(
        'mémoire du serveur, sans personne puis avec 1 000 membres',
        `${sayMegabytes(alone)}, ${sayMegabytes(together)}`,
      ),
      told('mémoire par membre connecté', `${sayNumber(each / 1024)} ko`),
      told(
        `${members.length} clients, serveur tué puis relancé : tous revenus, et à jour`,
        `${seconds(endedAt - openAt)} après l’ouverture du serveur, ${seconds(endedAt - killedAt)} après sa mort`,
      ),
      told(
        'mémoire du serveur pendant la tempête, puis après',
        `${sayMegabytes(most)}, ${sayMegabytes(after)}`,
      ),
    ];
  } finally {
    crowd.close();
    await house.stop();
  }
}
