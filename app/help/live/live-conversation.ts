import { type QuestionNews, questionCalls } from '#app/help/news.ts';
import type { Changes } from '#app/help/read-changes.server.ts';
import type { ThreadMessage } from '#app/help/thread.ts';
import type { Connection, Line } from '#app/platform/line.ts';
import { oneAtATime } from '#app/platform/one-at-a-time.ts';

import { Company } from './company.ts';
import { hearQuestion } from './hear-question.ts';
import { type Known, KnownThread } from './known-thread.ts';
import { makeKey } from './make-key.ts';
import { Outbox, type Sent, type Waiting } from './outbox.ts';
import { toShown } from './to-shown.ts';

/** What was acknowledged is told within this time, or asked for. */
const toldWithinMs = 400;

export type LiveState = {
  connection: Connection;
  /** No longer among those who may read: what is on the page stays, nothing more comes. */
  isOut: boolean;
  messages: readonly ThreadMessage[];
  waiting: readonly Waiting[];
  /** Too many were sent: what waits leaves then, in milliseconds since 1970. */
  heldUntil: number | null;
  writing: readonly string[];
  here: readonly string[];
  /** Place up to which each has read, by user id, where it moved since the page was read. */
  readUpTo: ReadonlyMap<string, number>;
};

type LiveLife = {
  questionId: string;
  viewerId: string;
  storage: ConstructorParameters<typeof Outbox>[0]['storage'];
  line: Line;
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
  readonly #thread: KnownThread;
  readonly #outbox: Outbox;
  readonly #company: Company;
  readonly #listeners = new Set<() => void>();
  #isOut = false;
  #state: LiveState;
  #ends: (() => void)[] = [];

  constructor(
    readonly life: LiveLife,
    known: Known,
  ) {
    const { questionId, viewerId, storage, line, isInView, onRefused } = life;
    const onChange = () => this.#change();
    this.#outbox = new Outbox({
      key: `rpbs:aide:${viewerId}:${questionId}:envois`,
      storage,
      send: (waiting) => this.#send(waiting),
      onChange,
      onRefused,
    });
    this.#company = new Company({ questionId, viewerId, line, isInView, onChange });
    this.#company.takesPart = known.takesPart;
    this.#thread = new KnownThread(known);
    this.#state = this.#draw();
  }

  start() {
    const { line, questionId } = this.life;
    this.#outbox.takeUp();
    this.#settle();
    this.#company.start();
    this.#ends = [
      line.subscribe(() => this.#change()),
      hearQuestion(line, questionId, 'moved', ({ revision, headRevision }) => {
        // Who takes no part may have been left out by it: they ask, and keep what they were writing.
        if (this.#company.takesPart && this.#thread.takeHead(headRevision)) this.life.onHead();
        if (revision > this.#thread.revision) void this.#catchUp();
      }),
      hearQuestion(line, questionId, 'said', (said) => this.#hear(said)),
      line.on('out', ({ room }: { room: string }) => {
        if (!room.endsWith(questionId)) return;
        this.#isOut = true;
        this.#change();
      }),
      line.onBack(() => void this.#comeBack()),
      line.hold(),
    ];
    this.#change();
  }

  stop() {
    const { line, questionId } = this.life;
    this.#outbox.stop();
    this.#company.stop();
    // Others of the page may hold the line: it is the room that is left.
    line.mention(questionCalls.leave, { questionId });
    for (const end of this.#ends.splice(0)) end();
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
  state = () => this.#state;

  /** The page was read again. */
  absorb(known: Known) {
    this.#thread.take(known.messages);
    this.#thread.takeHead(known.headRevision);
    this.#company.takesPart = known.takesPart;
    this.#settle();
    this.#change();
    this.look();
  }

  /** Whether what is said now will leave by here, be it later. */
  canSay = () => this.life.line.hasOpened && !this.#isOut;

  say(body: string, { noPatronData = false, clientKey = makeKey() } = {}) {
    this.#outbox.add({ clientKey, body, noPatronData, at: new Date().toISOString() });
  }

  sayWriting() {
    this.#company.sayWriting();
  }

  /** The page comes into view: what it shows is read, and its reader is here. */
  look() {
    this.#sayRead();
    this.#company.sayHere();
  }

  /** Let into the room again, told what was missed, rid of what waited. */
  async #comeBack() {
    const changes = await this.#askChanges(questionCalls.join);
    if (changes?.hasMore) await this.#catchUp();
    if (!this.life.line.isOpen) return;
    this.#outbox.flush();
    this.#company.comeBack();
    this.#sayRead();
  }

  /** Words that came by themselves, where nothing misses before them. */
  #hear({ message, headRevision }: QuestionNews['said']) {
    const shown = toShown(message, this.life.viewerId);
    if (!this.#thread.takeNext(shown, headRevision)) {
      void this.#catchUp();
      return;
    }
    this.#settle();
    this.#change();
    this.#sayRead();
  }

  #catchUp = oneAtATime(async () => {
    const changes = await this.#askChanges(questionCalls.changes);
    if (changes?.hasMore) void this.#catchUp();
  });

  async #askChanges(call: string): Promise<Changes | null> {
    const { questionId, line } = this.life;
    const answer = await line.ask(call, { questionId, after: this.#thread.revision });
    if (answer?.refused?.code === 'not-found') {
      this.#isOut = true;
      this.#change();
    }
    if (!answer?.done) {
      // Cut, it starts again with the connection; otherwise soon.
      if (line.isOpen && !this.#isOut && this.#ends.length > 0)
        setTimeout(() => void this.#catchUp(), (answer?.retryAfterInSeconds ?? 1) * 1000);
      return null;
    }
    const changes = answer.done as Changes;
    this.#isOut = false;
    this.#thread.take(changes.messages, changes.revision);
    if (this.#thread.takeHead(changes.headRevision)) this.life.onHead();
    this.#settle();
    this.#change();
    this.#sayRead();
    return changes;
  }

  async #send({ clientKey, body, noPatronData }: Waiting): Promise<Sent> {
    const { questionId, line } = this.life;
    if (!line.isOpen) return { againInMs: 1000 };
    const said = { questionId, clientKey, body, noPatronData };
    const answer = await line.ask(questionCalls.say, said);
    if (answer?.done) {
      // Shown as waiting until it is seen where it stands.
      if (!(await this.#comesToStand(clientKey))) await this.#catchUp();
      return 'stands';
    }
    if (answer?.refused) return 'refused';
    const againInMs = (answer?.retryAfterInSeconds ?? 0.5) * 1000;
    return { againInMs, isLimited: answer?.isLimited ?? false };
  }

  /** What stands is told to everybody who is there, its author included. */
  #comesToStand(clientKey: string): Promise<boolean> {
    const { keys } = this.#thread;
    return new Promise((resolve) => {
      const end = (stands: boolean) => {
        clearTimeout(timer);
        unsubscribe();
        resolve(stands);
      };
      const look = () => keys.has(clientKey) && end(true);
      const timer = setTimeout(() => end(false), toldWithinMs);
      const unsubscribe = this.subscribe(look);
      look();
    });
  }

  #sayRead() {
    this.#company.sayRead(this.#state.messages.at(-1)?.sequence ?? 0);
  }

  #settle() {
    this.#outbox.settle(this.#thread.keys);
  }

  #draw(): LiveState {
    return {
      connection: this.life.line.connection,
      isOut: this.#isOut,
      messages: this.#thread.list(),
      waiting: this.#outbox.waiting,
      heldUntil: this.#outbox.heldUntil,
      ...this.#company.state(),
    };
  }

  #change() {
    this.#state = this.#draw();
    for (const listener of this.#listeners) listener();
  }
}
