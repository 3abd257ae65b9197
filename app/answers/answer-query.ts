import {
  type AnswerScope,
  answerScopeSlugs,
  type AnswerState,
  answerStateSlugs,
} from './vocabulary.ts';

/**
 * What a search of `/aide/reponses` asks. Reading one from an address is `query.ts`, which browsers
 * need not load.
 */
export type AnswerQuery = {
  words: string;
  /** Slugs. */
  themes: string[];
  states: AnswerState[];
  scope: AnswerScope | null;
  page: number;
};

/** The same as an address, in its short form. */
export function writeAnswerQuery({ words, themes, states, scope, page }: AnswerQuery): string {
  const address = new URLSearchParams();
  if (words) address.set('q', words);
  for (const theme of themes) address.append('theme', theme);
  for (const state of states) address.append('etat', answerStateSlugs[state]);
  if (scope) address.set('lecteurs', answerScopeSlugs[scope]);
  if (page > 1) address.set('page', String(page));
  const text = address.toString();
  return text ? `?${text}` : '';
}
