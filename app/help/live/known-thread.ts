import type { ThreadMessage } from '#app/help/thread.ts';

/** What the page was read with. */
export type Known = {
  messages: readonly ThreadMessage[];
  revision: number;
  headRevision: number;
  /** Who only reads an open question is not shown to the others. */
  takesPart: boolean;
};

/** The messages known of a conversation, and how far it has been told of it. */
export class KnownThread {
  readonly #messages = new Map<string, ThreadMessage>();
  /** Keys of one's own messages that stand. */
  readonly keys = new Set<string>();
  #list: readonly ThreadMessage[] = [];
  #revision: number;
  #headRevision: number;

  constructor({ messages, revision, headRevision }: Known) {
    this.#revision = revision;
    this.#headRevision = headRevision;
    this.take(messages);
  }

  /** Everything up to here is known. */
  get revision() {
    return this.#revision;
  }

  /** Of two versions of a message, the newer stands, whichever came last. */
  take(messages: readonly ThreadMessage[], upTo = this.#revision) {
    let last = this.#list.at(-1)?.sequence ?? 0;
    const tail: ThreadMessage[] = [];
    let isTail = true;
    for (const message of messages) {
      const { messageId, sequence, clientKey } = message;
      const before = this.#messages.get(messageId);
      if (before && before.revision > message.revision) continue;
      this.#messages.set(messageId, message);
      if (clientKey) this.keys.add(clientKey);
      tail.push(message);
      isTail &&= sequence > last;
      last = sequence;
    }
    if (tail.length > 0)
      this.#list = isTail
        ? [...this.#list, ...tail]
        : [...this.#messages.values()].toSorted((a, b) => a.sequence - b.sequence);
    this.#revision = Math.max(this.#revision, upTo);
  }

  /** The message that makes the next revision. @returns whether it is; something misses otherwise. */
  takeNext(message: ThreadMessage, headRevision: number): boolean {
    if (message.revision <= this.#revision) return true;
    if (message.revision > this.#revision + 1 || headRevision > this.#headRevision) return false;
    this.take([message], message.revision);
    return true;
  }

  /** @returns whether more than messages moved since. */
  takeHead(headRevision: number): boolean {
    if (headRevision <= this.#headRevision) return false;
    this.#headRevision = headRevision;
    return true;
  }

  list = () => this.#list;
}
