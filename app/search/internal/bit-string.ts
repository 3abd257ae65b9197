/** A set of ordinals, as PostgreSQL writes a bit string: the first bit is the leftmost. */
export class BitString {
  readonly #bytes: Buffer;

  /** @param size how many ordinals there may be; all strings of a drawing have the same. */
  constructor(readonly size: number) {
    this.#bytes = Buffer.alloc(Math.ceil(size / 64) * 8);
  }

  add(ordinal: number): void {
    const at = ordinal >> 3;
    this.#bytes[at] = (this.#bytes[at] ?? 0) | (0x80 >> (ordinal & 7));
  }

  /** As `bit varying` reads it. */
  toString(): string {
    return `x${this.#bytes.toString('hex')}`;
  }
}
