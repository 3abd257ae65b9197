import type { Line } from '#app/platform/line.ts';
import { callCalls, callNews } from '#app/video/news.ts';
import type { Peer } from '#app/video/vocabulary.ts';

/** The server said no, with a sentence for people. */
export class Refused extends Error {
  override name = 'Refused';
  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message);
  }
}

export type Signal = { id: number; from: string; body: string };

type SignallingEvents = {
  /** Connected, or back: what was said meanwhile is to be asked for. */
  back: () => void;
  moved: () => void;
  signal: () => void;
  /** @param isEnded the session is over: it will not come back. */
  cut: (isEnded: boolean) => void;
};

/** What a page in a call asks of the server, over the line of the page. */
export class Signalling {
  readonly #line: Line;
  readonly #ends: (() => void)[];

  constructor(line: Line, on: SignallingEvents) {
    this.#line = line;
    this.#ends = [
      line.hold(),
      line.onBack(on.back),
      line.on(callNews.moved, on.moved),
      line.on(callNews.signal, on.signal),
      line.subscribe(() => {
        const { connection } = line;
        if (connection === 'lost' || connection === 'crowded' || connection === 'ended')
          on.cut(connection === 'ended');
      }),
    ];
  }

  enter(questionId: string) {
    return this.#ask<{ seatId: string; peers: Peer[] }>(callCalls.enter, { questionId });
  }

  keep(questionId: string, seatId: string) {
    return this.#ask<{ peers: Peer[] }>(callCalls.keep, { questionId, seatId });
  }

  async send(seatId: string, to: string, body: string): Promise<void> {
    await this.#ask(callCalls.signal, { seatId, to, body });
  }

  /** @param heard is forgotten by the server; what is left comes back. */
  read(seatId: string, heard: readonly number[]) {
    return this.#ask<{ signals: Signal[] }>(callCalls.signals, { seatId, heard });
  }

  leave(questionId: string, seatId: string) {
    return this.#ask(callCalls.leave, { questionId, seatId });
  }

  close() {
    for (const end of this.#ends.splice(0)) end();
  }

  /** @throws {Refused}; an Error where no answer came in time. */
  async #ask<Value extends object>(event: string, input: object): Promise<Value> {
    const answer = await this.#line.ask(event, input);
    if (answer?.done) return answer.done as Value;
    if (answer?.refused) throw new Refused(answer.refused.message, answer.refused.code);
    throw new Error('unavailable');
  }
}
