/** Last parts of addresses under `/fiches/` that name pages, not sheets. */
const reserved = new Set([
  'nouvelle',
  'partage',
  'invitation',
  'carte',
  'tableau',
  'coller',
  'importer',
]);

/**
 * A title as the last part of an address: `« L’été à Gap »` → `l-ete-a-gap`. At most 80 signs, cut
 * between words; `fiche` where nothing readable is left.
 */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');
  const cut = words.length > 80 ? words.slice(0, 80).replace(/-[^-]*$/u, '') : words;
  if (cut === '') return 'fiche';
  return reserved.has(cut) ? `${cut}-fiche` : cut;
}
