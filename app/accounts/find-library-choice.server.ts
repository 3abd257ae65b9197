import { suggestLibraries } from '#app/libraries/suggest-libraries.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { fold } from '#app/platform/fold.ts';

import { noLibrary } from './vocabulary.ts';

type Values = Record<string, string | string[] | undefined>;

const one = (value: Values[string]) => ([value].flat()[0] ?? '').trim();

/**
 * Which library a form means: the one chosen among suggestions; without scripts, the one that bears
 * the typed name, else those it may be, to choose from. `libraryAsked` is the text for which the
 * page showed its list: another text asks again.
 * @returns the id (or `aucune`), undefined while undecided; and the list to show, if any.
 */
export async function findLibraryChoice(
  context: Context,
  values: Values,
): Promise<{ libraryId: string | undefined; choices: { id: string; label: string }[] | null }> {
  if (one(values.noLibrary) === 'oui') return { libraryId: noLibrary, choices: null };
  const typed = one(values.library).slice(0, 200);
  const chosen = one(values.libraryId);
  const isSameText = !('libraryAsked' in values) || one(values.libraryAsked) === typed;
  if (chosen && isSameText) return { libraryId: chosen, choices: null };
  if (!typed) return { libraryId: undefined, choices: null };
  const found = await suggestLibraries(context, { q: typed, departements: [], limit: 8 });
  const exact = found.filter(({ displayName }) => fold(displayName) === fold(typed));
  if (exact.length === 1 && exact[0]) return { libraryId: exact[0].id, choices: null };
  const choices = found.map(({ id, displayName, departementCode }) => ({
    id,
    label: `${displayName} (${departementCode})`,
  }));
  return { libraryId: undefined, choices };
}
