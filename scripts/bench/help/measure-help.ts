import { openDatabase } from '#app/platform/database.server.ts';
import { whileCloned } from '#scripts/bench/clone.ts';
import type { Part } from '#scripts/bench/part.ts';
import type { Figure } from '#scripts/bench/report.ts';
import { houseProgram, type Served, whileServing } from '#scripts/bench/serve.ts';

import { measureCommit } from './measure-commit.ts';
import { manyRooms, measureFlood, oneRoom } from './measure-flood.ts';
import { measureLatency } from './measure-latency.ts';
import { measureStorm } from './measure-storm.ts';
import { settleMembers } from './settle-members.ts';

const memberCount = 1000;
const fewMembers = 100;

/**
 * `--only`: `commit`, `websocket-100`, `websocket-1000`, `polling-100`, `polling-1000`, `rooms`,
 * `room`, `storm`.
 * Conversations: beside a bare relay of the same words, many at once, and after everybody was cut.
 */
export const help: Part = {
  title: 'Conversations de l’entraide',
  run: (bench) =>
    whileCloned(bench, async (url) => {
      const { db, close } = openDatabase(url, { max: 4 });
      try {
        const members = await settleMembers(db, memberCount);
        const figures: Figure[] = [];
        const isAsked = (measure: string) =>
          bench.only.length === 0 || bench.only.includes(measure);
        if (isAsked('commit')) figures.push(...(await measureCommit(db)));
        const relay = ['--import', 'tsx', 'scripts/bench/help/bare-relay.ts'];
        const relaying = (environment: Record<string, string>) => ({
          environment: { NODE_ENV: 'production' as const, ...environment },
          ready: '/',
        });
        const { args, ...program } = houseProgram(url);
        const whileAllServe = (
          use: (bare: Served, keeping: Served, house: Served) => Promise<void>,
        ) =>
          whileServing(relay, relaying({}), (bare) =>
            whileServing(relay, relaying({ KEPT_IN: url }), (keeping) =>
              whileServing(args, program, (house) => use(bare, keeping, house)),
            ),
          );
        await whileAllServe(async (bare, keeping, house) => {
          const origins = { house: house.origin, bare: bare.origin, keeping: keeping.origin };
          for (const way of ['websocket', 'polling'] as const)
            for (const some of [members.slice(0, fewMembers), members])
              if (isAsked(`${way}-${some.length}`))
                figures.push(...(await measureLatency(db, some, { origins, way })));
          for (const [name, hall] of Object.entries({ rooms: manyRooms, room: oneRoom }))
            if (isAsked(name))
              figures.push(...(await measureFlood(db, members, { origins, hall })));
        });
        if (isAsked('storm')) figures.push(...(await measureStorm(db, members, url)));
        return figures;
      } finally {
        await close();
      }
    }),
};
