/** People said to be doing something, each believed for a while after it was last said. */
export class Passing {
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(
    readonly forInMs: number,
    readonly onChange: () => void,
  ) {}

  list = () => [...this.#timers.keys()];
  has = (userId: string) => this.#timers.has(userId);

  add(userId: string) {
    const wasThere = this.has(userId);
    clearTimeout(this.#timers.get(userId));
    this.#timers.set(
      userId,
      setTimeout(() => this.delete(userId), this.forInMs),
    );
    if (!wasThere) this.onChange();
  }

  delete(userId: string) {
    clearTimeout(this.#timers.get(userId));
    if (this.#timers.delete(userId)) this.onChange();
  }

  stop() {
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }
}
