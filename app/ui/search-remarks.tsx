import { Link } from '@remix-run/react';
import { Children, type ReactNode } from 'react';

import { quoted } from './format.ts';
import { Notice } from './notice.tsx';

/** A value of the address that was left aside, and why. */
type Problem = { name: string; value: string; message: string };
/** A word that was searched by another, or that might have been. */
type Correction = { typed: string; used: string };

type SearchRemarksProps = {
  /** As they were typed. */
  words: string;
  problems: readonly Problem[];
  corrections: readonly Correction[];
  /** Words that were searched as typed, though another is far more frequent. */
  guesses?: readonly Correction[];
  /** What was searched beside, because it means the same. */
  synonyms?: readonly string[];
  /** What is found, « Intervenants », and that there is none, « aucun ». */
  found: string;
  none: string;
  /** How people name the filters of the address: « le budget ». */
  filterNames?: Readonly<Record<string, string>>;
  /** The first page of the same search with other words. */
  addressOf: (words: string) => string;
  /** What else is to be said of this search. */
  children?: ReactNode;
};

const replaceWord = (words: string, { typed, used }: Correction) => words.replace(typed, used);

type IgnoredFiltersProps = Pick<SearchRemarksProps, 'problems' | 'filterNames'> & {
  className?: string;
};

/** Which filters of the address were left aside, and why. */
export function IgnoredFilters({ problems, filterNames, className }: IgnoredFiltersProps) {
  if (problems.length === 0) return null;
  return (
    <Notice
      tone="warning"
      className={className}
      title="Une partie de la recherche a été laissée de côté."
    >
      <ul>
        {problems.map(({ name, value, message }) => {
          const said = filterNames?.[name];
          return (
            <li key={`${name}=${value}`}>
              {said && `${said} `}
              {quoted(said ? value : value ? `${name}=${value}` : name)}
              {'\u00A0'}: {message}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

/** What was searched when it is not quite what was typed, and what was left aside. */
export function SearchRemarks({
  words,
  problems,
  corrections,
  guesses = [],
  synonyms = [],
  found,
  none,
  filterNames,
  addressOf,
  children,
}: SearchRemarksProps) {
  const others = Children.toArray(children);
  const isSilent = [problems, corrections, guesses, synonyms, others].every(
    ({ length }) => length === 0,
  );
  if (isSilent) return null;
  const guessed = guesses.reduce(replaceWord, words);
  return (
    <div className="pile remarques">
      <IgnoredFilters problems={problems} filterNames={filterNames} />
      {corrections.length > 0 && (
        <Notice>
          <p>
            {found} pour <strong>{quoted(corrections.reduce(replaceWord, words))}</strong>
            {'\u00A0'}: {none} ne dit {corrections.map(({ typed }) => quoted(typed)).join(' ni ')}.{' '}
            <Link to={addressOf(`"${words.replaceAll('"', '')}"`)}>
              Chercher exactement {quoted(words)}
            </Link>
          </p>
        </Notice>
      )}
      {guesses.length > 0 && (
        <p className="petit">
          Vouliez-vous dire <Link to={addressOf(guessed)}>{quoted(guessed)}</Link>
          {'\u00A0'}?
        </p>
      )}
      {synonyms.length > 0 && (
        <p className="petit doux">
          Cherché aussi{'\u00A0'}: {synonyms.map(quoted).join(', ')}.
        </p>
      )}
      {others}
    </div>
  );
}
