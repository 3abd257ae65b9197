import ICAL from 'ical.js';

import { findHalfDays } from '#app/trainings/internal/find-half-days.server.ts';
import { settleSearch } from '#app/trainings/internal/settle-search.server.ts';
import { parseSessionQuery } from '#app/trainings/query.ts';
import { ask } from '#scripts/bench/ask.ts';
import {
  median,
  p95,
  sayMegabytes,
  sayMs,
  sayNumber,
  sayTimes,
  timed,
} from '#scripts/bench/figures.ts';
import type { Bench } from '#scripts/bench/part.ts';
import { aVisitor } from '#scripts/bench/people.ts';
import { type Figure, held, told } from '#scripts/bench/report.ts';

import { newest } from './draw-training.ts';

const rounds = 30;
const warmUps = 5;
const mostTimes = 4;

/** The calendar of all that is to come, beside the one `SELECT` that reads what it says. */
export async function measureCalendar({ database }: Bench, origin: string): Promise<Figure[]> {
  const address = `du=${newest}`;
  const clock = () => new Date();
  const asked = parseSessionQuery(new URLSearchParams(address));
  const { where } = await settleSearch({ db: database.db, clock }, asked);
  const bare: number[] = [];
  const feed: number[] = [];
  let written = '';
  let rowCount = 0;
  for (let round = 0; round < rounds + warmUps; round += 1) {
    const select = await timed(() => findHalfDays(database.db, where));
    const answer = await timed(() => ask(`${origin}/formations.ics?${address}`, aVisitor));
    written = answer.value;
    rowCount = select.value.length;
    if (round < warmUps) continue;
    bare.push(select.ms);
    feed.push(answer.ms);
  }
  const events = new ICAL.Component(ICAL.parse(written) as unknown[]).getAllSubcomponents('vevent');
  const ratio = p95(feed) / p95(bare);
  const both = (times: readonly number[]) => `${sayMs(median(times))}, ${sayMs(p95(times))}`;
  return [
    told('calendrier : `SELECT` nu, médiane et p95', both(bare)),
    told(
      'calendrier : `.ics`, médiane et p95',
      `${both(feed)} ; ${sayMegabytes(Buffer.byteLength(written))}`,
    ),
    held(
      'calendrier : p95 / p95 du `SELECT` nu',
      sayTimes(ratio),
      `≤ ${mostTimes} ×`,
      ratio <= mostTimes,
    ),
    held(
      'demi-journées relues par une autre bibliothèque',
      sayNumber(events.length),
      sayNumber(rowCount),
      events.length === rowCount,
    ),
  ];
}
