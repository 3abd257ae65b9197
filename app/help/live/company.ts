import {
  hereEveryInMs,
  hereForInMs,
  questionCalls,
  writingEveryInMs,
  writingForInMs,
} from '#app/help/news.ts';
import type { Line } from '#app/platform/line.ts';

import { hearQuestion } from './hear-question.ts';
import { Passing } from './passing.ts';

type CompanyLife = {
  questionId: string;
  viewerId: string;
  line: Line;
  isInView: () => boolean;
  onChange: () => void;
};

/** Who else is at a conversation: here, writing, how far each has read; and what I tell of myself. */
export class Company {
  /** Who only reads an open question is not shown to the others. */
  takesPart = false;
  readonly #writing: Passing;
  readonly #here: Passing;
  readonly #readUpTo = new Map<string, number>();
  #toldReadUpTo = 0;
  #saidWritingAt = 0;
  #beat: ReturnType<typeof setInterval> | undefined;
  #deaf: (() => void)[] = [];

  constructor(readonly life: CompanyLife) {
    this.#writing = new Passing(writingForInMs, life.onChange);
    this.#here = new Passing(hereForInMs, life.onChange);
  }

  start() {
    const { line, questionId, viewerId, onChange } = this.life;
    const isMe = (userId: string) => userId === viewerId;
    this.#beat = setInterval(() => this.sayHere(), hereEveryInMs);
    this.#deaf = [
      hearQuestion(line, questionId, 'read', ({ userId, upTo }) => {
        this.#readUpTo.set(userId, Math.max(upTo, this.#readUpTo.get(userId) ?? 0));
        onChange();
      }),
      hearQuestion(line, questionId, 'writing', ({ userId }) => {
        if (!isMe(userId)) this.#writing.add(userId);
      }),
      hearQuestion(line, questionId, 'here', ({ userId }) => {
        if (isMe(userId)) return;
        // Who has just come does not know yet who was here.
        if (!this.#here.has(userId)) this.sayHere();
        this.#here.add(userId);
      }),
      hearQuestion(line, questionId, 'gone', ({ userId }) => {
        if (isMe(userId)) this.sayHere();
        this.#here.delete(userId);
        this.#writing.delete(userId);
      }),
    ];
  }

  stop() {
    clearInterval(this.#beat);
    for (const deafen of this.#deaf) deafen();
    this.#writing.stop();
    this.#here.stop();
  }

  /** @returns who writes, who is here, and the place up to which each has read, by user id. */
  state() {
    return {
      writing: this.#writing.list(),
      here: this.#here.list(),
      readUpTo: new Map(this.#readUpTo),
    };
  }

  sayHere() {
    if (this.takesPart && this.life.isInView()) this.#mention(questionCalls.here);
  }

  /** Called at each letter; tells the others now and then. */
  sayWriting() {
    const now = Date.now();
    if (!this.takesPart || now - this.#saidWritingAt < writingEveryInMs) return;
    this.#saidWritingAt = now;
    this.#mention(questionCalls.writing);
  }

  /** Once for each place, where somebody looks at it. */
  sayRead(upTo: number) {
    const { line, isInView } = this.life;
    if (!this.takesPart || !isInView() || !line.isOpen || upTo <= this.#toldReadUpTo) return;
    this.#toldReadUpTo = upTo;
    this.#mention(questionCalls.read, { upTo });
  }

  #mention(call: string, said: object = {}) {
    const { line, questionId } = this.life;
    line.mention(call, { questionId, ...said });
  }
}
