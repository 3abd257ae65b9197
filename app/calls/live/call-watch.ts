import { type Alerted, alerted } from '#app/alerts/news.ts';
import type { Rings } from '#app/calls/list-rings.server.ts';
import { callNews, watchCalls, watchLeft } from '#app/calls/news.ts';
import { leavingAddress, presenceAddress } from '#app/duty/addresses.ts';
import { heartbeatInSeconds } from '#app/duty/vocabulary.ts';
import type { Line } from '#app/platform/line.ts';
import { oneAtATime } from '#app/platform/one-at-a-time.ts';

const isRings = (answer: unknown): answer is Rings =>
  typeof answer === 'object' && answer !== null && 'rings' in answer;

/**
 * Keeps me present, and hears who calls, for as long as a page is open: told at once over the line of
 * the page. Where there is none, it says so itself, and asks, every few seconds.
 */
export class CallWatch {
  #ends: (() => void)[] = [];

  constructor(
    readonly line: Line,
    readonly on: { rings: (rings: Rings) => void; alerted: (told: Alerted) => void },
  ) {}

  start() {
    const { line } = this;
    const ask = () => void this.#ask();
    const beating = setInterval(() => {
      if (!line.isOpen) void this.#beat();
    }, heartbeatInSeconds * 1000);
    // A tab that was asleep says at once that it is back.
    const wake = () => {
      if (document.visibilityState === 'visible') void (line.isOpen ? this.#ask() : this.#beat());
    };
    const leave = () => {
      // A socket that closes says so itself.
      if (!line.isOpen) navigator.sendBeacon(leavingAddress);
    };
    document.addEventListener('visibilitychange', wake);
    window.addEventListener('pagehide', leave);
    this.#ends = [
      () => clearInterval(beating),
      () => document.removeEventListener('visibilitychange', wake),
      () => window.removeEventListener('pagehide', leave),
      ...[...callNews, watchLeft].map((event) => line.on(event, ask)),
      line.on(alerted, (told: Alerted) => {
        this.on.alerted(told);
        ask();
      }),
      line.onBack(ask),
      line.hold(),
    ];
  }

  stop() {
    this.line.mention(watchCalls.leave, {});
    for (const end of this.#ends.splice(0)) end();
  }

  #ask = oneAtATime(async () => {
    const answer = await this.line.ask(watchCalls.watch, {});
    if (this.#ends.length === 0) return;
    if (isRings(answer?.done)) this.on.rings(answer.done);
    else if (this.line.isOpen)
      setTimeout(() => void this.#ask(), (answer?.retryAfterInSeconds ?? 1) * 1000);
  });

  #beat = oneAtATime(async () => {
    try {
      const answer = await fetch(presenceAddress, { method: 'POST' });
      const rings: unknown = answer.ok ? await answer.json() : null;
      if (isRings(rings) && this.#ends.length > 0) this.on.rings(rings);
    } catch {
      // Nobody is present who cannot say so: the next beat tries again.
    }
  });
}
