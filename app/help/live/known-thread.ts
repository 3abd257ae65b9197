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
    for (const message of messages) {
      const before = this.#messages.get(message.messageId);
      if (!before || before.revision <= message.revision)
        this.#messages.set(message.messageId, message);
    }
    this.#revision = Math.max(this.#revision, upTo);
  }

  /** @returns whether more than messages moved since. */
  takeHead(headRevision: number): boolean {
    if (headRevision <= this.#headRevision) return false;
    this.#headRevision = headRevision;
    return true;
  }

  list(): ThreadMessage[] {
    return [...this.#messages.values()].toSorted((a, b) => a.sequence - b.sequence);
  }

  /** Keys of what stands. */
  keys(): Set<string> {
    return new Set([...this.#messages.values()].flatMap(({ clientKey }) => clientKey ?? []));
  }
}
