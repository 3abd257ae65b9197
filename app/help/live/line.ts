import type { Socket } from 'socket.io-client';

/** How the page is connected, as its reader may want to know. */
export type Connection = 'opening' | 'direct' | 'polling' | 'lost' | 'ended';

type LineLife = {
  connect: () => Socket;
  onChange: () => void;
  /** Connected, for the first time or again. */
  onOpen: () => void;
};

export type Answer = {
  done?: unknown;
  refused?: { code: string; message: string };
  retryAfterInSeconds?: number;
};

const answerWithinMs = 8000;
/** Every connection begins by polling; one that stays there this long has been refused better. */
const upgradeWithinMs = 4000;
const againInMs = 2000;

/** One connection to the server, which comes back by itself unless the session is over. */
export class Line {
  #socket: Socket | undefined;
  #connection: Connection = 'opening';
  #isUpgradeLate = false;
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();

  constructor(readonly life: LineLife) {}

  get connection() {
    return this.#connection;
  }

  /** Connected at least once: what is said goes by here, sooner or later. */
  get hasOpened() {
    return this.#connection !== 'opening' && this.#connection !== 'ended';
  }

  get isOpen() {
    return this.#socket?.connected ?? false;
  }

  open(hear: (socket: Socket) => void) {
    const socket = this.life.connect();
    this.#socket = socket;
    hear(socket);
    socket.on('connect', () => {
      this.#isUpgradeLate = false;
      this.#look();
      socket.io.engine.once('upgrade', () => this.#look());
      this.#later(upgradeWithinMs, () => {
        this.#isUpgradeLate = true;
        if (this.isOpen) this.#look();
      });
      this.life.onOpen();
    });
    socket.on('disconnect', (reason) => {
      this.#set('lost');
      // The server said so: it is asked once more, and says why.
      if (reason === 'io server disconnect') this.#later(againInMs, () => socket.connect());
    });
    socket.on('connect_error', ({ message }) => {
      this.#set(message === 'not-signed-in' ? 'ended' : 'lost');
      if (!socket.active && message !== 'not-signed-in')
        this.#later(againInMs * (message === 'too-many' ? 10 : 1), () => socket.connect());
    });
    socket.connect();
  }

  close() {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#socket?.removeAllListeners();
    this.#socket?.close();
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

  #look() {
    const isPolling = this.#socket?.io.engine?.transport.name === 'polling';
    if (!isPolling) this.#set('direct');
    else if (this.#isUpgradeLate) this.#set('polling');
    else if (this.#connection !== 'polling') this.#set('direct');
  }

  #set(connection: Connection) {
    if (connection === this.#connection) return;
    this.#connection = connection;
    this.life.onChange();
  }

  #later(ms: number, work: () => void) {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      work();
    }, ms);
    this.#timers.add(timer);
  }
}
