import type { PerimeterKind } from '#app/sheets/form-vocabulary.ts';

import type { Block } from './blocks.ts';
import { fold } from './fold.ts';

export type Perimeter = { kind: PerimeterKind; code: string | null; label: string };
export type NamedDepartement = { code: string; name: string };

const kinds: readonly [RegExp, PerimeterKind][] = [
  [
    /\b(?:du|le|tout le|les|ces?) departements?\b|\bdepartement (?:de|du|des)\b|\bdepartemental/u,
    'departement',
  ],
  [
    /\bcommunaute|\bintercommunal|\bagglo|\bepci\b|\bmetropole|\bcc\b|\bpays de\b/u,
    'intercommunality',
  ],
  [/\bregion/u, 'region'],
  [/\b(?:la|cette|une) (?:bibliotheque|mediatheque)\b|^(?:bibliotheque|mediatheque)\b/u, 'library'],
  [/\bcommunes?\b|\bvilles?\b|\bvillages?\b/u, 'commune'],
];

/** The kind of territory a sentence speaks of, and the département it names. */
function territoryOf(
  text: string,
  departements: readonly NamedDepartement[],
): Omit<Perimeter, 'label'> {
  const folded = ` ${fold(text)} `;
  const named = departements.find(({ name }) => folded.includes(` ${fold(name)} `));
  const kind = kinds.find(([pattern]) => pattern.test(folded.trim()))?.[1];
  if (named && (kind === undefined || kind === 'departement' || kind === 'library')) {
    return { kind: 'departement', code: named.code };
  }
  return { kind: kind ?? 'other', code: null };
}

/**
 * One perimeter per paragraph or item: a real sheet has one for its digital resources and another
 * for its kits. A list of short names on one line (« Sorgues, Vedène, Le Pontet ») is one each.
 */
export function readPerimeters(
  blocks: readonly Block[],
  departements: readonly NamedDepartement[],
): Perimeter[] {
  const texts = blocks.flatMap((block) =>
    block.kind === 'list' ? block.items : splitNames(block.text),
  );
  const found = texts.map((label) => ({ ...territoryOf(label, departements), label }));
  // « toutes les bibliothèques du département »: the one that the sheet named before.
  const known =
    found.find(({ kind, code }) => kind === 'departement' && code !== null)?.code ?? null;
  return found.map((one) =>
    one.kind === 'departement' ? { ...one, code: one.code ?? known } : one,
  );
}

function splitNames(text: string): string[] {
  const names = text.replace(/\.$/u, '').split(/\s*[,;]\s+|\s+et\s+(?=\p{Lu})/u);
  const areNames =
    names.length > 1 && names.every((name) => name.length <= 40 && /^\p{Lu}/u.test(name));
  return areNames ? names : [text];
}
