import { dropDoubledWords, joinCutWords } from './internal/broken-words.ts';
import { settleBullets, settleCharacters, settleSpaces } from './internal/characters.ts';
import { dropPageFurniture } from './internal/page-furniture.ts';

/**
 * A text copied from Word or from a PDF, made readable: bullets lost to the private-use area are
 * « • » again, words cut at the end of a line are whole, words and spaces written twice are single,
 * page numbers and repeated headers are gone. Lines stay lines: what makes one paragraph is for
 * `internal/blocks.ts` to say.
 */
export function cleanText(raw: string): string {
  const pages = dropPageFurniture(settleCharacters(raw));
  const spaced = settleSpaces(settleBullets(pages));
  return settleSpaces(dropDoubledWords(joinCutWords(spaced))).trim();
}
