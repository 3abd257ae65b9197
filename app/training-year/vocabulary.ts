/** Whose year: mine, that of a library, of who organises, of a département, of all of them. */
export const yearScopeKinds = ['mine', 'library', 'organiser', 'territory', 'region'] as const;
export type YearScopeKind = (typeof yearScopeKinds)[number];

/** As the address says it; those of a library bear its slug, a département its code. */
const kindWords: Record<YearScopeKind, string> = {
  mine: 'moi',
  library: 'bibliotheque',
  organiser: 'organisateur',
  territory: 'departement',
  region: 'region',
};

/** `key`: the slug of a library, the code of a département; empty for the two others. */
export type YearScope = { kind: YearScopeKind; key: string };

export const myScope: YearScope = { kind: 'mine', key: '' };

/** « departement-04 ». */
export function writeScope({ kind, key }: YearScope): string {
  return key ? `${kindWords[kind]}-${key}` : kindWords[kind];
}

/** What `writeScope` wrote; null for anything else. */
export function readScope(typed: string): YearScope | null {
  const [, word = '', key = ''] = /^([a-z]+)(?:-(.+))?$/su.exec(typed) ?? [];
  const kind = yearScopeKinds.find((one) => kindWords[one] === word);
  if (!kind) return null;
  const hasKey = kind !== 'mine' && kind !== 'region';
  return hasKey === (key !== '') ? { kind, key } : null;
}

/** Counts about several people that nobody knows by their place: small ones are not told apart. */
export const hidesSmallCounts = ({ kind }: YearScope) => kind === 'territory' || kind === 'region';

/** No mark is older: the first year that may be asked for. */
export const firstYear = 2020;
