/** A message written and not yet known to stand. */
export type Waiting = { clientKey: string; body: string; at: string; noPatronData: boolean };

/**
 * What became of a try: it stands, it never will, or it is to be tried again; `isLimited`: not before,
 * because so many were sent.
 */
export type Sent = 'stands' | 'refused' | { againInMs: number; isLimited?: boolean };

type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What was said to be long may be over sooner: it is tried now and then. */
const longestWaitInMs = 60_000;

type OutboxLife = {
  /** Where it is kept between two loads of the page. */
  key: string;
  storage: Kept;
  send: (waiting: Waiting) => Promise<Sent>;
  onChange: () => void;
  onRefused: (waiting: Waiting) => void;
};

/**
 * Messages on their way: sent one after the other, each again under its own key until the server
 * says that it stands, so once and in order; kept in the browser meanwhile.
 */
export class Outbox {
  #waiting: readonly Waiting[] = [];
  #heldUntil: number | null = null;
  #isSending = false;
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly life: OutboxLife) {}

  get waiting() {
    return this.#waiting;
  }

  /** When what waits may leave, in milliseconds since 1970, where too many were sent. */
  get heldUntil() {
    return this.#heldUntil;
  }

  /** Takes up what an earlier load of the page left. */
  takeUp() {
    const known = new Set(this.#waiting.map(({ clientKey }) => clientKey));
    this.#set([...this.#read().filter(({ clientKey }) => !known.has(clientKey)), ...this.#waiting]);
  }

  add(waiting: Waiting) {
    this.#set([...this.#waiting, waiting]);
    this.#write([...this.#read(), waiting]);
    this.flush();
  }

  /** What stands is seen in the conversation: it waits no longer. */
  settle(clientKeys: ReadonlySet<string>) {
    const left = this.#waiting.filter(({ clientKey }) => !clientKeys.has(clientKey));
    if (left.length === this.#waiting.length) return;
    this.#set(left);
    // Another tab may have added its own.
    this.#write(this.#read().filter(({ clientKey }) => !clientKeys.has(clientKey)));
  }

  /** Sends what waits; called again, it goes on where it is. */
  flush() {
    clearTimeout(this.#again);
    if (!this.#isSending) void this.#sendAll();
  }

  stop() {
    clearTimeout(this.#again);
  }

  async #sendAll() {
    this.#isSending = true;
    let [first] = this.#waiting;
    while (first) {
      const sent = await this.life.send(first);
      if (typeof sent === 'object') {
        const { againInMs, isLimited = false } = sent;
        this.#hold(isLimited ? Date.now() + againInMs : null);
        this.#again = setTimeout(() => this.flush(), Math.min(againInMs, longestWaitInMs));
        break;
      }
      this.#hold(null);
      this.settle(new Set([first.clientKey]));
      if (sent === 'refused') this.life.onRefused(first);
      [first] = this.#waiting;
    }
    this.#isSending = false;
  }

  #hold(until: number | null) {
    // Asked again meanwhile, the answer gives the same time but for what it took to come.
    const isSame = until !== null && Math.abs((this.#heldUntil ?? 0) - until) < 5000;
    if (isSame || until === this.#heldUntil) return;
    this.#heldUntil = until;
    this.life.onChange();
  }

  #set(waiting: readonly Waiting[]) {
    this.#waiting = waiting;
    this.life.onChange();
  }

  #read(): Waiting[] {
    try {
      const kept: unknown = JSON.parse(this.life.storage.getItem(this.life.key) ?? '[]');
      return Array.isArray(kept) ? (kept as Waiting[]) : [];
    } catch {
      return []; // Nothing, or nothing of ours.
    }
  }

  #write(waiting: readonly Waiting[]) {
    const { key, storage } = this.life;
    try {
      if (waiting.length) storage.setItem(key, JSON.stringify(waiting));
      else storage.removeItem(key);
    } catch {
      // A browser that keeps nothing, or is full: the page itself still holds it.
    }
  }
}
