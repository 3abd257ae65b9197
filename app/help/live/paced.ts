/**
 * Says the last of what it is given: the first as soon as the page has shown what it is about, the
 * others no more often than that.
 */
export class Paced<Said> {
  #saidAt = -Infinity;
  #next: { said: Said } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly everyInMs: () => number,
    readonly tell: (said: Said) => void,
  ) {}

  say(said: Said) {
    this.#next = { said };
    const wait = this.#saidAt + this.everyInMs() - performance.now();
    this.#timer ??= setTimeout(() => this.#tell(), Math.max(0, wait));
  }

  /** What waits is said now: nothing comes after. */
  stop() {
    this.#tell();
  }

  #tell() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#next) return;
    const { said } = this.#next;
    this.#next = undefined;
    this.#saidAt = performance.now();
    this.tell(said);
  }
}
