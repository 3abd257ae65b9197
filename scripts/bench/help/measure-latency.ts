import type { Database } from '#app/platform/database.server.ts';
import { median, quantile, sayMs, sayTimes } from '#scripts/bench/figures.ts';
import { type Figure, held, told } from '#scripts/bench/report.ts';

import { Crowd, inAll } from './crowd.ts';
import { seatMembers, type SettledMember } from './settle-members.ts';
import type { Place, Way } from './voices.ts';

const roomSize = 5;
const seconds = 20;
/** Said by everybody together: in a conversation of five, a message every five seconds. */
const perSecondAndMember = 0.04;

const mostTimes = { median: 3, p99: 4 };

/** `keeping`: the bare relay that commits a row first. */
export type Origins = { house: string; bare: string; keeping: string };

async function listen(crowd: Crowd, place: Place, seated: Parameters<Crowd['join']>[1]) {
  await crowd.join(place, seated);
  const perSecond = crowd.size * perSecondAndMember;
  await crowd.talk({ perSecond, seconds: 5 }); // Warms both sides.
  const { latencies, said } = await crowd.talk({ perSecond, seconds });
  await crowd.do('leave', {});
  const expected = inAll(said) * (roomSize - 1);
  if (latencies.length !== expected)
    throw new Error(`${latencies.length} of ${expected} messages were shown by ${place.kind}`);
  return { p50: median(latencies), p99: quantile(latencies, 0.99) };
}

/** From said to shown by somebody else, beside the bare relay. */
export async function measureLatency(
  db: Database,
  members: readonly SettledMember[],
  { origins, way }: { origins: Origins; way: Way },
): Promise<Figure[]> {
  const seated = await seatMembers(db, members, roomSize);
  const crowd = new Crowd(members.length);
  try {
    const bare = await listen(crowd, { kind: 'bare', origin: origins.bare, way }, seated);
    const keeping = await listen(crowd, { kind: 'bare', origin: origins.keeping, way }, seated);
    const house = await listen(crowd, { kind: 'house', origin: origins.house, way }, seated);
    const what = `${members.length} membres, ${way}`;
    const [half, tail] = [house.p50 / bare.p50, house.p99 / bare.p99];
    return [
      told(`${what} : relais nu, p50 et p99`, `${sayMs(bare.p50)}, ${sayMs(bare.p99)}`),
      told(
        `${what} : relais nu qui valide une ligne, p50 et p99`,
        `${sayMs(keeping.p50)}, ${sayMs(keeping.p99)}`,
      ),
      told(`${what} : envoyé → affiché, p50 et p99`, `${sayMs(house.p50)}, ${sayMs(house.p99)}`),
      held(
        `${what} : p50 / p50`,
        sayTimes(half),
        `≤ ${mostTimes.median} ×`,
        half <= mostTimes.median,
      ),
      held(`${what} : p99 / p99`, sayTimes(tail), `≤ ${mostTimes.p99} ×`, tail <= mostTimes.p99),
      told(
        `${what} : p50 et p99, sur ceux du relais qui valide`,
        `${sayTimes(house.p50 / keeping.p50)}, ${sayTimes(house.p99 / keeping.p99)}`,
      ),
    ];
  } finally {
    crowd.close();
  }
}
