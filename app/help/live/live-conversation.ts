import type { Socket } from 'socket.io-client';

import {
  hereEveryInMs,
  hereForInMs,
  type QuestionNews,
  questionCalls,
  writingEveryInMs,
  writingForInMs,
} from '#app/help/news.ts';
import type { Changes } from '#app/help/read-changes.server.ts';
import type { ThreadMessage } from '#app/help/thread.ts';

import { type Connection, Line } from './line.ts';
import { Outbox, type Sent, type Waiting } from './outbox.ts';
import { makeKey } from './make-key.ts';
import { Passing } from './passing.ts';

export type LiveState = {
  connection: Connection;
  /** No longer among those who may read: what is on the page stays, nothing more comes. */
  isOut: boolean;
  messages: readonly ThreadMessage[];
  waiting: readonly Waiting[];
  writing: readonly string[];
  here: readonly string[];
  /** Place up to which each has read, by user id, where it moved since the page was read. */
  readUpTo: ReadonlyMap<string, number>;
};

/** What the page was read with. */
export type Known = {
  messages: readonly ThreadMessage[];
  revision: number;
  headRevision: number;
  /** Who only reads an open question is not shown to the others. */
  takesPart: boolean;
};

type LiveLife = {
  questionId: string;
  viewerId: string;
  storage: ConstructorParameters<typeof Outbox>[0]['storage'];
  connect: () => Socket;
  isInView: () => boolean;
  /** More than messages moved: the page is to be read again. */
  onHead: () => void;
  onRefused: (waiting: Waiting) => void;
};

/**
 * A conversation that follows what happens, whatever the network does: it knows up to which revision
 * it has been told, and asks for what came after. Knows nothing of the page that shows it.
 */
export class LiveConversation {
  readonly #messages = new Map<string, ThreadMessage>();
  readonly #readUpTo = new Map<string, number>();
  readonly #outbox: Outbox;
  readonly #line: Line;
  readonly #writing = new Passing(writingForInMs, () => this.#change());
  readonly #here = new Passing(hereForInMs, () => this.#change());
  readonly #listeners = new Set<() => void>();
  #revision = 0;
  #headRevision = 0;
  #toldReadUpTo = 0;
  #isOut = false;
  #takesPart: boolean;
  #state: LiveState;
  #asking: Promise<void> | null = null;
  #mustAskAgain = false;
  #saidWritingAt = 0;
  #beat: ReturnType<typeof setInterval> | undefined;

  constructor(
    readonly life: LiveLife,
    known: Known,
  ) {
    const { questionId, viewerId, storage } = life;
    this.#outbox = new Outbox({
      key: `rpbs:aide:${viewerId}:${questionId}:envois`,
      storage,
      send: (waiting) => this.#send(waiting),
      onChange: () => this.#change(),
      onRefused: life.onRefused,
    });
    this.#line = new Line({
      connect: life.connect,
      onChange: () => this.#change(),
      onOpen: () => void this.#comeBack(),
    });
    this.#take(known.messages);
    this.#revision = known.revision;
    this.#headRevision = known.headRevision;
    this.#takesPart = known.takesPart;
    this.#state = this.#draw();
  }

  start() {
    this.#outbox.takeUp();
    this.#settle();
    this.#line.open((socket) => this.#hear(socket));
    this.#beat = setInterval(() => this.#sayHere(), hereEveryInMs);
  }

  stop() {
    clearInterval(this.#beat);
    this.#outbox.stop();
    this.#writing.stop();
    this.#here.stop();
    this.#line.close();
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
  state = () => this.#state;

  /** The page was read again. */
  absorb(known: Known) {
    this.#take(known.messages);
    this.#headRevision = Math.max(this.#headRevision, known.headRevision);
    this.#takesPart = known.takesPart;
    this.#settle();
    this.#change();
    this.look();
  }

  /** Whether what is said now will leave by here, be it later. */
  canSay = () => this.#line.hasOpened && !this.#isOut;

  say(body: string, { noPatronData = false, clientKey = makeKey() } = {}) {
    this.#outbox.add({ clientKey, body, noPatronData, at: new Date().toISOString() });
  }

  /** Called at each letter; tells the others now and then. */
  sayWriting() {
    const now = Date.now();
    if (!this.#takesPart || now - this.#saidWritingAt < writingEveryInMs) return;
    this.#saidWritingAt = now;
    this.#line.mention(questionCalls.writing, { questionId: this.life.questionId });
  }

  /** The page comes into view: what it shows is read, and its reader is here. */
  look() {
    this.#sayRead();
    this.#sayHere();
  }

  #hear(socket: Socket) {
    const { questionId, viewerId } = this.life;
    const on = <Event extends keyof QuestionNews>(
      event: Event,
      work: (news: QuestionNews[Event]) => void,
    ) => {
      const name: string = event;
      socket.on(name, (news: QuestionNews[Event]) => {
        if (news.questionId === questionId) work(news);
      });
    };
    const isMe = (userId: string) => userId === viewerId;
    on('moved', ({ revision, headRevision }) => {
      if (headRevision > this.#headRevision) this.#readHead(headRevision);
      if (revision > this.#revision) void this.#catchUp();
    });
    on('read', ({ userId, upTo }) => {
      this.#readUpTo.set(userId, Math.max(upTo, this.#readUpTo.get(userId) ?? 0));
      this.#change();
    });
    on('writing', ({ userId }) => {
      if (!isMe(userId)) this.#writing.add(userId);
    });
    on('here', ({ userId }) => {
      if (isMe(userId)) return;
      // Who has just come does not know yet who was here.
      if (!this.#here.has(userId)) this.#sayHere();
      this.#here.add(userId);
    });
    on('gone', ({ userId }) => {
      if (isMe(userId)) this.#sayHere();
      this.#here.delete(userId);
      this.#writing.delete(userId);
    });
    socket.on('behind', () => void this.#comeBack());
    socket.on('out', ({ room }: { room: string }) => {
      if (!room.endsWith(questionId)) return;
      this.#isOut = true;
      this.#change();
    });
  }

  /** Let into the room again, told what was missed, rid of what waited. */
  async #comeBack() {
    const changes = await this.#askChanges(questionCalls.join);
    if (changes?.hasMore) await this.#catchUp();
    if (!this.#line.isOpen) return;
    this.#outbox.flush();
    this.#sayHere();
  }

  /** One question at a time; told of more meanwhile, it asks once more. */
  #catchUp(): Promise<void> {
    this.#mustAskAgain = true;
    this.#asking ??= this.#askAll().finally(() => {
      this.#asking = null;
    });
    return this.#asking;
  }

  async #askAll() {
    while (this.#mustAskAgain) {
      this.#mustAskAgain = false;
      const changes = await this.#askChanges(questionCalls.changes);
      if (changes?.hasMore) this.#mustAskAgain = true;
    }
  }

  async #askChanges(call: string): Promise<Changes | null> {
    const { questionId } = this.life;
    const answer = await this.#line.ask(call, { questionId, after: this.#revision });
    if (answer?.refused?.code === 'not-found') {
      this.#isOut = true;
      this.#change();
    }
    if (!answer?.done) {
      // Cut, it starts again with the connection; otherwise soon.
      if (this.#line.isOpen && !this.#isOut)
        setTimeout(() => void this.#catchUp(), (answer?.retryAfterInSeconds ?? 1) * 1000);
      return null;
    }
    const changes = answer.done as Changes;
    this.#isOut = false;
    this.#take(changes.messages);
    this.#revision = Math.max(this.#revision, changes.revision);
    if (changes.headRevision > this.#headRevision) this.#readHead(changes.headRevision);
    this.#settle();
    this.#change();
    this.#sayRead();
    return changes;
  }

  async #send({ clientKey, body, noPatronData }: Waiting): Promise<Sent> {
    const { questionId } = this.life;
    if (!this.#line.isOpen) return { againInMs: 1000 };
    const answer = await this.#line.ask(questionCalls.say, {
      questionId,
      clientKey,
      body,
      noPatronData,
    });
    if (answer?.done) {
      // Shown as waiting until it is seen where it stands.
      await this.#catchUp();
      return 'stands';
    }
    if (answer?.refused) return 'refused';
    return { againInMs: (answer?.retryAfterInSeconds ?? 0.5) * 1000 };
  }

  #readHead(headRevision: number) {
    this.#headRevision = headRevision;
    this.life.onHead();
  }

  #sayHere() {
    if (this.#takesPart && this.life.isInView())
      this.#line.mention(questionCalls.here, { questionId: this.life.questionId });
  }

  #sayRead() {
    const upTo = this.#state.messages.at(-1)?.sequence ?? 0;
    if (!this.#takesPart || !this.life.isInView() || upTo <= this.#toldReadUpTo) return;
    if (!this.#line.isOpen) return;
    this.#toldReadUpTo = upTo;
    this.#line.mention(questionCalls.read, { questionId: this.life.questionId, upTo });
  }

  #take(messages: readonly ThreadMessage[]) {
    for (const message of messages) {
      const before = this.#messages.get(message.messageId);
      if (!before || before.revision <= message.revision)
        this.#messages.set(message.messageId, message);
    }
  }

  #settle() {
    const standing = [...this.#messages.values()].flatMap(({ clientKey }) => clientKey ?? []);
    this.#outbox.settle(new Set(standing));
  }

  #draw(): LiveState {
    return {
      connection: this.#line.connection,
      isOut: this.#isOut,
      messages: [...this.#messages.values()].toSorted((a, b) => a.sequence - b.sequence),
      waiting: this.#outbox.waiting,
      writing: this.#writing.list(),
      here: this.#here.list(),
      readUpTo: new Map(this.#readUpTo),
    };
  }

  #change() {
    this.#state = this.#draw();
    for (const listener of this.#listeners) listener();
  }
}
