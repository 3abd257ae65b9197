import { io, type Socket } from 'socket.io-client';

import type { SocketAnswer } from '#app/platform/hub.server.ts';
import { socketPath } from '#app/platform/socket-path.ts';
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

const answerWithinInMs = 8000;
const againInMs = 2000;

export type Signal = { id: number; from: string; body: string };

/** What a page in a call asks of the server, over its socket. */
export class Signalling {
  readonly #socket: Socket;
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.#socket = io({ path: socketPath, reconnectionDelay: 300, reconnectionDelayMax: 3000 });
  }

  onMoved(hear: () => void) {
    this.#socket.on(callNews.moved, hear);
  }

  onSignal(hear: () => void) {
    this.#socket.on(callNews.signal, hear);
  }

  /** After a cut, what was said meanwhile is to be asked for. */
  onBack(hear: () => void) {
    this.#socket.on('connect', hear);
    this.#socket.on('behind', hear);
  }

  /** @param hear is told why, in the server's word or the socket's. */
  onCut(hear: (word: string) => void) {
    const socket = this.#socket;
    // Where the server itself said no, socket.io leaves it there: it is asked again, and says why.
    const tryAgain = () => {
      this.#again = setTimeout(() => socket.connect(), againInMs);
    };
    socket.on('connect_error', ({ message }) => {
      hear(message);
      if (!socket.active && message !== 'not-signed-in') tryAgain();
    });
    socket.on('disconnect', (reason) => {
      hear(reason);
      if (reason === 'io server disconnect') tryAgain();
    });
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

  leave(seatId: string) {
    return this.#ask(callCalls.leave, { seatId });
  }

  close() {
    clearTimeout(this.#again);
    this.#socket.close();
  }

  /** @throws {Refused}; an Error where no answer came in time. */
  async #ask<Value extends object>(event: string, input: object): Promise<Value> {
    const answer = (await this.#socket
      .timeout(answerWithinInMs)
      .emitWithAck(event, input)) as SocketAnswer<Value>;
    if ('done' in answer) return answer.done;
    if ('refused' in answer) throw new Refused(answer.refused.message, answer.refused.code);
    throw new Error('unavailable');
  }
}
