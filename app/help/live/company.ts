import {
  answerHereWithinMs,
  hereEveryInMs,
  hereForInMs,
  readEveryInMs,
  readEveryInMsEach,
  questionCalls,
  writingEveryInMs,
  writingForInMs,
} from '#app/help/news.ts';
import type { Line } from '#app/platform/line.ts';

import { hearQuestion } from './hear-question.ts';
import { Paced } from './paced.ts';
import { Passing } from './passing.ts';

type CompanyLife = {
  questionId: string;
  viewerId: string;
  line: Line;
  isInView: () => boolean;
  onChange: () => void;
};

type CompanyState = {
  writing: readonly string[];
  here: readonly string[];
  readUpTo: ReadonlyMap<string, number>;
};

/** Who else is at a conversation: here, writing, how far each has read; and what I tell of myself. */
export class Company {
  /** Who only reads an open question is not shown to the others. */
  takesPart = false;
  readonly #writing: Passing;
  readonly #here: Passing;
  readonly #readUpTo = new Map<string, number>();
  readonly #reading: Paced<number>;
  #toldReadUpTo = 0;
  #state: CompanyState | undefined;
  #saidWritingAt = 0;
  #beat: ReturnType<typeof setInterval> | undefined;
  #soon: ReturnType<typeof setTimeout> | undefined;
  #deaf: (() => void)[] = [];

  constructor(readonly life: CompanyLife) {
    this.#writing = new Passing(writingForInMs, () => this.#change());
    this.#here = new Passing(hereForInMs, () => this.#change());
    this.#reading = new Paced(
      // Each tells all the others: of a thousand, a million words a time.
      () => Math.max(readEveryInMs, this.#here.list().length * readEveryInMsEach),
      (upTo) => this.#mention(questionCalls.read, { upTo }),
    );
  }

  start() {
    const { line, questionId, viewerId } = this.life;
    const others = (userIds: readonly string[]) => userIds.filter((id) => id !== viewerId);
    this.#beat = setInterval(() => this.sayHere(), hereEveryInMs);
    this.#deaf = [
      hearQuestion(line, questionId, 'read', ({ readers }) => {
        for (const { userId, upTo } of readers)
          this.#readUpTo.set(userId, Math.max(upTo, this.#readUpTo.get(userId) ?? 0));
        this.#change();
      }),
      hearQuestion(line, questionId, 'writing', ({ userIds }) =>
        this.#writing.add(others(userIds)),
      ),
      hearQuestion(line, questionId, 'here', ({ userIds }) => {
        const some = others(userIds);
        // Who has just come does not know yet who was here.
        if (some.some((userId) => !this.#here.has(userId))) this.#sayHereSoon();
        this.#here.add(some);
      }),
      hearQuestion(line, questionId, 'gone', ({ userIds }) => {
        if (userIds.includes(viewerId)) this.#sayHereSoon();
        this.#here.delete(userIds);
        this.#writing.delete(userIds);
      }),
    ];
  }

  stop() {
    clearInterval(this.#beat);
    clearTimeout(this.#soon);
    this.#reading.stop();
    for (const deafen of this.#deaf) deafen();
    this.#writing.stop();
    this.#here.stop();
  }

  /** @returns who writes, who is here, and the place up to which each has read, by user id. */
  state() {
    this.#state ??= {
      writing: this.#writing.list(),
      here: this.#here.list(),
      readUpTo: new Map(this.#readUpTo),
    };
    return this.#state;
  }

  #change() {
    this.#state = undefined;
    this.life.onChange();
  }

  /** Once for all those who come within a moment. */
  #sayHereSoon() {
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined;
      this.sayHere();
    }, answerHereWithinMs);
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

  /** What was said before a cut may not have been heard. */
  comeBack() {
    this.#toldReadUpTo = 0;
    this.sayHere();
  }

  /** Once for each place, where somebody looks at it. */
  sayRead(upTo: number) {
    const { line, isInView } = this.life;
    if (!this.takesPart || !isInView() || !line.isOpen || upTo <= this.#toldReadUpTo) return;
    this.#toldReadUpTo = upTo;
    this.#reading.say(upTo);
  }

  #mention(call: string, said: object = {}) {
    const { line, questionId } = this.life;
    line.mention(call, { questionId, ...said });
  }
}
