import { fold } from '#app/platform/fold.ts';
import { parseCents } from '#app/sheets/amounts.ts';
import { emptySheetContent, type SheetContent } from '#app/sheets/content.ts';
import { type DateEdge, readDate, readEndOf } from '#app/sheets/read-date.ts';
import { richTextOf } from '#app/sheets/rich-text.ts';
import {
  projectStateLabels,
  projectStates,
  projectStateSlugs,
  sheetKindLabels,
  sheetKinds,
  sheetKindSlugs,
} from '#app/sheets/vocabulary.ts';

/** What the words of a file stand for; keys are folded. */
export type KnownNames = {
  themes: ReadonlyMap<string, number>;
  audiences: ReadonlyMap<string, number>;
  libraries: ReadonlyMap<string, string>;
};

type Cells = Record<string, string | undefined>;

/** The long texts, by column; an empty line parts two paragraphs. */
const texts = { contexte: 'context', objectifs: 'objectives', deroule: 'running' } as const;

/**
 * The content that a line of a file describes, with what in it was not understood.
 * @param cells by column: those of `/fiches.csv`, and `contexte`, `objectifs`, `deroule`, `budget`.
 */
export function sheetOfRow(
  cells: Cells,
  names: KnownNames,
): { content: SheetContent; warnings: string[] } {
  const warnings: string[] = [];
  // Our own export quotes what a spreadsheet would run as a formula.
  const said = (column: string) => cells[column]?.trim().replace(/^'(?=[=+@-])/u, '') ?? '';
  const misses = (what: string, words: string) =>
    warnings.push(`${what}\u00A0: «\u00A0${words}\u00A0» n’est pas compris.`);

  function oneOf<Key extends string>(
    column: string,
    keys: readonly Key[],
    labels: Record<Key, string>,
    slugs: Record<Key, string>,
  ): Key | null {
    const words = said(column);
    const found = keys.find((key) => fold(labels[key]) === fold(words) || slugs[key] === words);
    if (words && !found) misses(column, words);
    return found ?? null;
  }

  function idsOf(column: string, known: ReadonlyMap<string, number>): number[] {
    const words = said(column)
      .split(/[,;|]/u)
      .map((word) => word.trim())
      .filter(Boolean);
    return words.flatMap((word) => {
      const id = known.get(fold(word));
      if (id === undefined) misses(column, word);
      return id ?? [];
    });
  }

  function dateOf(column: string, edge: DateEdge) {
    const date = said(column) ? readDate(said(column), edge) : null;
    if (said(column) && !date) misses(column, said(column));
    return date;
  }

  const structure = said('structure');
  const libraryId = names.libraries.get(fold(structure)) ?? null;
  const budgetInCents = parseCents(said('budget'));
  if (budgetInCents === undefined) misses('budget', said('budget'));
  const isAtHome = libraryId !== null && fold(said('lieu')) === fold(structure);
  const content: SheetContent = {
    ...emptySheetContent(),
    title: said('titre'),
    summary: said('resume'),
    kind: oneOf('type', sheetKinds, sheetKindLabels, sheetKindSlugs),
    state: oneOf('statut', projectStates, projectStateLabels, projectStateSlugs),
    themeIds: idsOf('themes', names.themes),
    audienceIds: idsOf('publics', names.audiences),
    carrier: { libraryId, structureName: libraryId ? '' : structure },
    place:
      isAtHome || said('commune_insee') || said('lieu')
        ? {
            libraryId: isAtHome ? libraryId : null,
            communeCode: isAtHome ? null : said('commune_insee') || null,
            label: isAtHome ? '' : said('lieu'),
            latitude: null,
            longitude: null,
          }
        : null,
    start: dateOf('debut', 'start'),
    end: said('fin') ? dateOf('fin', 'end') : readEndOf(said('debut')),
    expenses:
      budgetInCents == null ? [] : [{ id: 'budget', item: 'Budget', amountInCents: budgetInCents }],
  };
  for (const [column, field] of Object.entries(texts))
    content[field] = richTextOf(said(column).split(/\n\s*\n/u));
  return { content, warnings };
}
