/** People said to be doing something, each believed for a while after it was last said. */
export class Passing {
  /** Until when each is believed, in milliseconds since 1970; who was said first is there first. */
  readonly #until = new Map<string, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly forInMs: number,
    readonly onChange: () => void,
  ) {}

  list = () => [...this.#until.keys()];
  has = (userId: string) => this.#until.has(userId);

  add(userIds: readonly string[]) {
    const hasNew = userIds.some((userId) => !this.has(userId));
    for (const userId of userIds) this.#until.set(userId, Date.now() + this.forInMs);
    this.#wait();
    if (hasNew) this.onChange();
  }

  delete(userIds: readonly string[]) {
    let isChanged = false;
    for (const userId of userIds) isChanged = this.#until.delete(userId) || isChanged;
    if (isChanged) this.onChange();
  }

  stop() {
    clearTimeout(this.#timer);
  }

  #wait() {
    if (this.#timer || this.#until.size === 0) return;
    const first = Math.min(...this.#until.values());
    this.#timer = setTimeout(() => this.#forget(), Math.max(0, first - Date.now()));
  }

  #forget() {
    this.#timer = undefined;
    const now = Date.now();
    this.delete([...this.#until].flatMap(([userId, until]) => (until <= now ? [userId] : [])));
    this.#wait();
  }
}
