import type { Database } from '#app/platform/database.server.ts';
import { sayNumber } from '#scripts/bench/figures.ts';
import { type Figure, told } from '#scripts/bench/report.ts';

import { Crowd, inAll } from './crowd.ts';
import type { Origins } from './measure-latency.ts';
import { seatMembers, type SettledMember } from './settle-members.ts';

const seconds = 10;

/** @param speakersEach in each conversation, and each process of the crowd. */
type Hall = { what: string; roomSize: number; speakersEach: number };

export const oneRoom: Hall = {
  what: 'une conversation de 1 000, 20 parlent',
  roomSize: 1000,
  speakersEach: 10,
};
export const manyRooms: Hall = {
  what: '200 conversations de 5, une voix dans chacune',
  roomSize: 5,
  speakersEach: 1,
};

/** Messages a second: each speaks again as soon as their words stand; until all is shown to all. */
export async function measureFlood(
  db: Database,
  members: readonly SettledMember[],
  { origins, hall }: { origins: Origins; hall: Hall },
): Promise<Figure[]> {
  const crowd = new Crowd(members.length);
  try {
    const figures: Figure[] = [];
    for (const kind of ['bare', 'house'] as const) {
      const seated = await seatMembers(db, members, hall.roomSize);
      await crowd.join({ kind, origin: origins[kind], way: 'websocket' }, seated);
      const { speakersEach } = hall;
      const { said, startedAt } = await crowd.do('flood', { speakersEach, seconds });
      const { endedAt } = await crowd.do('await', { standing: said });
      await crowd.do('leave', {});
      const perSecond = (inAll(said) * 1000) / (endedAt - startedAt);
      const shown = perSecond * hall.roomSize;
      figures.push(
        told(
          `${hall.what}${kind === 'bare' ? ' (relais nu)' : ''} : messages par seconde`,
          `${sayNumber(perSecond)}, soit ${sayNumber(shown)} affichages`,
        ),
      );
    }
    return figures;
  } finally {
    crowd.close();
  }
}
