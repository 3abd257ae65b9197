import { fold } from '#app/platform/fold.ts';

import { correctWord, guessRareWord } from './correct-word.ts';
import type { SynonymGroup, TermReading } from './internal/read-words.server.ts';

/** A word that was searched by another, or that might have been. */
export type Correction = { typed: string; used: string };

/** What a search by words asks of the register. */
export type ComposedWords = {
  /** A tsquery in text; null when there is no word to look for. */
  query: string | null;
  /** A tsquery in text: sheets that answer it are left out. */
  excluded: string | null;
  /** Words that must all be there, each by its lexemes; null when a phrase is among them. */
  alternatives: string[][] | null;
  /** Lexemes to show in the results. */
  lexemes: string[];
  /** How many sheets may answer, at most, as far as the words tell; null when they do not. */
  mostHits: number | null;
  /** Words that nothing answered, and the ones searched instead. */
  corrections: Correction[];
  /** Words that were searched as typed, though another is far more frequent. */
  guesses: Correction[];
  /** Words too common to be searched. */
  ignored: string[];
  /** Terms added because they mean the same. */
  synonyms: string[];
};

/** One thing that must be there: one of these lexemes, or the words of a phrase in a row. */
type Part = { text: string; lexemes: string[]; hits: number | null; isPhrase: boolean };

export const quoteLexeme = (lexeme: string) =>
  `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
const anyOf = (lexemes: readonly string[]) =>
  lexemes.length === 1
    ? quoteLexeme(lexemes[0] ?? '')
    : `(${lexemes.map(quoteLexeme).join(' | ')})`;

type Findings = Pick<ComposedWords, 'corrections' | 'guesses' | 'ignored'>;

/** How a term is searched; null when it is too common to be. */
function readPart(reading: TermReading, findings: Findings): Part | null {
  const { term, lexemes, phrase, hits, completions, neighbours } = reading;
  if (term.kind === 'phrase') {
    if (phrase) return { text: `(${phrase})`, lexemes, hits: null, isPhrase: true };
    findings.ignored.push(term.text);
    return null;
  }
  const oneOf = (some: string[], known: number | null): Part => ({
    text: anyOf(some),
    lexemes: some,
    hits: known,
    isPhrase: false,
  });
  if (term.kind === 'prefix' && completions.length > 0) return oneOf(completions, null);
  if (lexemes.length === 0) {
    findings.ignored.push(term.text);
    return null;
  }
  const word = fold(term.text).replaceAll(' ', '');
  if (hits === 0 && completions.length > 0) return oneOf(completions, null);
  const meant = hits === 0 ? correctWord(word, neighbours) : null;
  if (meant && !term.isExcluded) {
    findings.corrections.push({ typed: term.text, used: meant.spelling });
    return oneOf([meant.lexeme], meant.hits);
  }
  const guess = hits > 0 && hits <= 2 ? guessRareWord(word, hits, neighbours) : null;
  if (guess && !term.isExcluded) findings.guesses.push({ typed: term.text, used: guess.spelling });
  if (lexemes.length === 1) return oneOf(lexemes, hits);
  return { text: lexemes.map(quoteLexeme).join(' & '), lexemes, hits, isPhrase: true };
}

/**
 * Where a run of words means the same as others, either will do. The run as typed asks for its
 * words anywhere, the others for their words in a row.
 */
function widen(parts: Part[], groups: SynonymGroup[], synonyms: string[]): Part[] {
  for (let start = 0; start < parts.length; start += 1) {
    for (const group of groups) {
      const said = group.terms
        .filter((term) => beginsHere(parts, start, term.lexemes))
        .toSorted((a, b) => b.lexemes.length - a.lexemes.length)[0];
      if (!said) continue;
      const run = parts.slice(start, start + said.lexemes.length);
      const others = group.terms.filter((term) => term !== said && term.lexemes.length > 0);
      if (others.length === 0) continue;
      synonyms.push(...others.map(({ text }) => text));
      const isOfWords = run.length === 1 && others.every(({ lexemes }) => lexemes.length === 1);
      const widened: Part = {
        text: `(${[`(${run.map(({ text }) => text).join(' & ')})`, ...others.map(({ phrase }) => `(${phrase})`)].join(' | ')})`,
        lexemes: [
          ...run.flatMap(({ lexemes }) => lexemes),
          ...others.flatMap(({ lexemes }) => lexemes),
        ],
        hits: null,
        isPhrase: !isOfWords,
      };
      const rest = widen(parts.slice(start + run.length), groups, synonyms);
      return [...parts.slice(0, start), widened, ...rest];
    }
  }
  return parts;
}

function beginsHere(parts: Part[], start: number, lexemes: readonly string[]): boolean {
  return (
    lexemes.length > 0 &&
    lexemes.every((lexeme, n) => {
      const part = parts[start + n];
      return part?.isPhrase === false && part.lexemes.length === 1 && part.lexemes[0] === lexeme;
    })
  );
}

/**
 * Makes one question of the terms: every word there, beginnings completed, mistyped words
 * corrected, synonyms accepted, excluded words away.
 */
export function composeWords(readings: TermReading[], groups: SynonymGroup[]): ComposedWords {
  const findings: Findings = { corrections: [], guesses: [], ignored: [] };
  const synonyms: string[] = [];
  const read = (kept: TermReading[]) => kept.flatMap((one) => readPart(one, findings) ?? []);
  const wanted = widen(read(readings.filter(({ term }) => !term.isExcluded)), groups, synonyms);
  const unwanted = read(readings.filter(({ term }) => term.isExcluded));
  const hits = wanted.flatMap((part) => part.hits ?? []);
  const isPlain = wanted.every(({ isPhrase }) => !isPhrase);
  return {
    query: wanted.length ? wanted.map(({ text }) => text).join(' & ') : null,
    excluded: unwanted.length ? unwanted.map(({ text }) => `(${text})`).join(' | ') : null,
    alternatives: isPlain && wanted.length > 0 ? wanted.map(({ lexemes }) => lexemes) : null,
    lexemes: [...new Set(wanted.flatMap(({ lexemes }) => lexemes))],
    mostHits: hits.length ? Math.min(...hits) : null,
    ...findings,
    synonyms: [...new Set(synonyms)],
  };
}

/** The search without words. */
export const noWords: ComposedWords = composeWords([], []);
