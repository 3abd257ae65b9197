import type { Socket } from 'socket.io-client';

/** How the page is connected, as its reader may want to know; `crowded`: they have too many open. */
export type Connection = 'opening' | 'direct' | 'polling' | 'lost' | 'crowded' | 'ended';

export type Answer = {
  done?: unknown;
  refused?: { code: string; message: string };
  retryAfterInSeconds?: number;
  /** Too much was asked: it is answered again after that time. */
  isLimited?: true;
};

type Hear = (news: never) => void;

const answerWithinMs = 8000;
/** Every connection begins by polling; one that stays there this long has been refused better. */
const upgradeWithinMs = 4000;
const againInMs = 2000;

/**
 * A connection to the server that comes back by itself unless the session is over. Several parts of
 * a page share it: it is open for as long as one of them holds it.
 */
export class Line {
  #socket: Socket | undefined;
  #connection: Connection = 'opening';
  #isUpgradeLate = false;
  /** Refused last because the session is not known. */
  #isNotKnown = false;
  #holders = 0;
  #closing: ReturnType<typeof setTimeout> | undefined;
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  readonly #hearers = new Map<string, Set<Hear>>();
  readonly #backs = new Set<() => void>();
  readonly #listeners = new Set<() => void>();

  /**
   * @param connect makes a socket that is not connected yet.
   * @param lingersInMs how long it stays open once nobody holds it: the next page may want it.
   */
  constructor(
    readonly connect: () => Socket | Promise<Socket>,
    readonly lingersInMs = 0,
  ) {}

  get connection() {
    return this.#connection;
  }

  /** Connected at least once: what is said goes by here, sooner or later. */
  get hasOpened() {
    return !['opening', 'crowded', 'ended'].includes(this.#connection);
  }

  get isOpen() {
    return this.#socket?.connected ?? false;
  }

  /** Opens it where nobody did. @returns what lets it go. */
  hold(): () => void {
    this.#holders += 1;
    clearTimeout(this.#closing);
    if (!this.#socket || this.#connection === 'ended') void this.#open();
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      this.#holders -= 1;
      if (this.#holders > 0) return;
      if (this.lingersInMs === 0 || !this.isOpen) this.#close();
      else this.#closing = setTimeout(() => this.#close(), this.lingersInMs);
    };
  }

  /** How it is connected has changed. @returns what no longer listens, as for all below. */
  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  on(event: string, hear: Hear): () => void {
    const hearers = this.#hearers.get(event) ?? new Set();
    this.#hearers.set(event, hearers.add(hear));
    return () => void hearers.delete(hear);
  }

  /** Connected, for the first time or again, or told that it is behind: something may have been missed. */
  onBack(back: () => void): () => void {
    this.#backs.add(back);
    if (this.isOpen) queueMicrotask(() => this.#backs.has(back) && back());
    return () => void this.#backs.delete(back);
  }

  /** @returns null where no answer came. */
  async ask(event: string, input: object): Promise<Answer | null> {
    if (!this.#socket?.connected) return null;
    try {
      return (await this.#socket.timeout(answerWithinMs).emitWithAck(event, input)) as Answer;
    } catch {
      return null; // Cut, or too slow: who asks tries again.
    }
  }

  /** Says something that is worth nothing later. */
  mention(event: string, input: object) {
    if (this.isOpen) this.#socket?.emit(event, input);
  }

  /** The network is said to be there: it is tried at once, not when its turn comes. */
  hurry() {
    if (this.#holders === 0 || this.isOpen || this.#connection === 'ended') return;
    if (this.#socket) this.#socket.disconnect().connect();
    else void this.#open();
  }

  async #open() {
    this.#close();
    this.#set('opening');
    try {
      const made = this.connect();
      const socket = made instanceof Promise ? await made : made;
      // Let go, or opened again, while the client of sockets was on its way.
      if (this.#holders > 0 && !this.#socket) this.#hear(socket);
    } catch {
      // Not even the client of sockets came: the network is away.
      this.#set('lost');
      this.#later(10 * againInMs, () => void this.#open());
    }
  }

  #hear(socket: Socket) {
    this.#socket = socket;
    socket.onAny((event: string, news: unknown) => {
      for (const hear of this.#hearers.get(event) ?? []) hear(news as never);
    });
    socket.on('behind', () => this.#comeBack());
    socket.on('connect', () => {
      this.#isNotKnown = false;
      this.#isUpgradeLate = false;
      this.#look();
      socket.io.engine.once('upgrade', () => this.#look());
      this.#later(upgradeWithinMs, () => {
        this.#isUpgradeLate = true;
        if (this.isOpen) this.#look();
      });
      this.#comeBack();
    });
    socket.on('disconnect', (reason) => {
      this.#set('lost');
      // The server said so: it is asked once more, and says why.
      if (reason === 'io server disconnect') this.#later(againInMs, () => socket.connect());
    });
    socket.on('connect_error', ({ message }) => {
      const wasNotKnown = this.#isNotKnown;
      this.#isNotKnown = message === 'not-signed-in';
      // Said once it may be a slip of a network that has just come back; said twice, it is so.
      const isOver = wasNotKnown && this.#isNotKnown;
      const isCrowded = message === 'too-many';
      this.#set(isOver ? 'ended' : isCrowded ? 'crowded' : 'lost');
      // Who signs in again, be it in another tab, is connected here too.
      const waits = isOver || isCrowded ? 10 : 1;
      if (!socket.active) this.#later(againInMs * waits, () => socket.connect());
    });
    socket.connect();
  }

  #close() {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    this.#socket?.offAny();
    this.#socket?.removeAllListeners();
    this.#socket?.close();
    this.#socket = undefined;
  }

  #comeBack() {
    for (const back of this.#backs) back();
  }

  #look() {
    const isPolling = this.#socket?.io.engine?.transport.name === 'polling';
    if (!isPolling) this.#set('direct');
    else if (this.#isUpgradeLate) this.#set('polling');
    else if (this.#connection !== 'polling') this.#set('direct');
  }

  #set(connection: Connection) {
    if (connection === this.#connection) return;
    this.#connection = connection;
    for (const listener of this.#listeners) listener();
  }

  #later(ms: number, work: () => void) {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      work();
    }, ms);
    this.#timers.add(timer);
  }
}
