import { fold } from '#app/platform/fold.ts';

import type { DatePoint } from './content.ts';
import { type DateMention, datePatterns } from './date-patterns.ts';

export type ReadDates = {
  start: DatePoint | null;
  end: DatePoint | null;
  /** True when the text says something besides the dates (hours, what happens then). */
  saysMore: boolean;
};

/** Words that surround a date and say nothing more. */
const connectors = new Set(
  'du au le la les de d des a et en jusqu l an annee courant courante date dates s entre fin debut mi '
    .concat(
      'lundi mardi mercredi jeudi vendredi samedi dimanche depuis partir prevu prevue ou puis ',
    )
    .concat('compter toute vers environ milieu rentree')
    .split(' '),
);

/** As the patterns read: one letter for one letter, without accents or typographic apostrophes. */
const plain = (text: string) =>
  Array.from(text.normalize('NFC'), (letter) => letter.normalize('NFD')[0] ?? letter)
    .join('')
    .replace(/[\u00A0\u202F]/gu, ' ')
    .replaceAll('’', "'");

function mentionsIn(text: string): { mentions: DateMention[]; rest: string } {
  let rest = plain(text);
  const mentions: { at: number; mention: DateMention }[] = [];
  for (const { pattern, read } of datePatterns) {
    rest = rest.replace(pattern, (...match) => {
      const groups = match.at(-1) as Record<string, string | undefined>;
      const found = match[0];
      const mention = read(groups);
      if (mention === null) return found;
      mentions.push({ at: match.at(-3) as number, mention });
      // Same length: the places of the later matches stay true.
      return '\uE000'.repeat(found.length);
    });
  }
  mentions.sort((a, b) => a.at - b.at);
  return { mentions: mentions.map(({ mention }) => mention), rest };
}

/**
 * The dates of a French text, as precise as it is: « dernier trimestre 2023 », « mars 2024 »,
 * « du 13 au 14 mars 2026 », « automne 2025 », « fin 2026 », « année scolaire 2025-2026 ». A season
 * is the quarter it mostly falls in, the end of a year its last quarter. Several dates give the first as start and the last as end.
 */
export function readDates(text: string): ReadDates {
  const { mentions, rest } = mentionsIn(text);
  const first = mentions[0];
  const last = mentions.at(-1);
  const words = fold(rest.replace(/\uE000+/gu, ' '))
    .split(' ')
    .filter(Boolean);
  return {
    start: first?.start ?? null,
    end: last === first ? (first?.end ?? null) : (last?.end ?? last?.start ?? null),
    saysMore: words.some((word) => !connectors.has(word)),
  };
}
