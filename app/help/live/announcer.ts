import { wordsOfPieces } from '#app/help/message-pieces.ts';
import type { ThreadMessage } from '#app/help/thread.ts';

/** What comes within this time is said together: a reader of screens is not cut at each line. */
export const gatherForInMs = 2000;
const longestRead = 200;

const textOf = ({ pieces }: ThreadMessage) =>
  wordsOfPieces(pieces ?? [])
    .replaceAll(/\s+/gu, ' ')
    .trim();

function sayTogether(messages: readonly ThreadMessage[]): string {
  const [first] = messages;
  if (!first) return '';
  const names = [...new Set(messages.map(({ author }) => author.name))];
  if (messages.length > 1)
    return `${messages.length} nouveaux messages, de ${new Intl.ListFormat('fr').format(names)}.`;
  const text = textOf(first) || 'un fichier';
  return `${first.author.name}\u00A0: ${text.length > longestRead ? `${text.slice(0, longestRead)}…` : text}`;
}

/**
 * Says the messages of others as they come, at most once in two seconds however many they are, and
 * all of them: a steady stream neither floods nor keeps silent.
 */
export class Announcer {
  #messages: readonly ThreadMessage[];
  #saidUpTo: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param messages those that were there before: they are not said. */
  constructor(
    messages: readonly ThreadMessage[],
    readonly say: (words: string) => void,
  ) {
    this.#messages = messages;
    this.#saidUpTo = messages.at(-1)?.sequence ?? 0;
  }

  /** @param messages all that are there now, in their order. */
  hear(messages: readonly ThreadMessage[]) {
    this.#messages = messages;
    if ((messages.at(-1)?.sequence ?? 0) <= this.#saidUpTo) return;
    this.#timer ??= setTimeout(() => this.#tell(), gatherForInMs);
  }

  stop() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #tell() {
    this.#timer = undefined;
    const since = this.#saidUpTo;
    this.#saidUpTo = this.#messages.at(-1)?.sequence ?? since;
    const words = sayTogether(
      this.#messages.filter(
        ({ sequence, author, pieces }) => sequence > since && !author.isMe && pieces,
      ),
    );
    if (words) this.say(words);
  }
}
