import type { Licence, ProjectState, SheetKind } from '#app/sheets/vocabulary.ts';

import { fold } from './fold.ts';

export type LabelledId = { id: number; label: string };

/** What authors write (left) and the audience it means (right), both folded. */
const audienceWords: readonly [RegExp, RegExp][] = [
  [
    /tout petits?|creche|assistantes? maternelles?|\brpe\b|\bbebes?|petite enfance/u,
    /^(?:tout petits|bebes|petite enfance)/u,
  ],
  [/jeunes enfants|ecoles? maternelles?/u, /^jeunes enfants/u],
  [/(?<!jeunes )\benfants?\b|jeune public|cycle [23]\b|primaires?|elementaires?/u, /^enfants/u],
  [
    /\bados?\b|adolescents?|collegiens?|lyceens?|\bjeunes\b(?! (?:publics?|enfants))/u,
    /^(?:ados?|adolescents)\b/u,
  ],
  [/\badultes?/u, /^adultes?/u],
  [/seniors?|personnes agees|\behpad|aines\b|retraites?\b/u, /^(?:seniors?|aines)/u],
  [/scolaires?|\bclasses?\b|\becoles?|eleves/u, /^(?:scolaires?|classes)/u],
  [/empeches?|handicap|prison|detenu|hopital|eloignes?/u, /empeches?|eloignes/u],
  [/allophones?|\bfle\b|primo arrivants?|migrants?/u, /^allophones/u],
  [/famil\w+|parents?\b|parentalite|intergenerationnel/u, /^familles?/u],
  [/tout public|tous publics|pour tous|tous ages/u, /^tous? public/u],
  [/bibliothecaires?|professionnels?|collegues/u, /^professionnels?/u],
];

const ages =
  /(?<from>\d{1,2})(?: ans)? ?(?:a|et)? ?(?<to>\d{1,2}) ans|(?:des|a partir de|plus de)(?: l age de)? (?<least>\d{1,2}) ans|(?<one>\d{1,2}) ans/gu;

/** Ages said in folded text, in years, both included. */
function agesIn(folded: string): { from: number; to: number }[] {
  return [...folded.matchAll(ages)].map(({ groups = {} }) => {
    const from = Number(groups['from'] ?? groups['least'] ?? groups['one']);
    return { from, to: groups['to'] === undefined ? from : Number(groups['to']) };
  });
}

/** One common year is where two bands meet: « 6-12 ans » says children, not adolescents. */
function overlaps(said: { from: number; to: number }, own: { from: number; to: number }): boolean {
  const isOneAge = said.from === said.to;
  if (isOneAge) return said.from >= own.from && said.from < own.to;
  return Math.min(said.to, own.to) - Math.max(said.from, own.from) >= 1;
}

const fillers = new Set(
  'le la les l de des du d et ou a au aux en public publics tout tous pour avec leurs leur'.split(
    ' ',
  ),
);

export type ReadLabels = { ids: number[]; saysMore: boolean };

/** Audiences that a text names: by their label, by their ages, or by what authors write for them. */
export function readAudiences(text: string, audiences: readonly LabelledId[]): ReadLabels {
  const folded = fold(text);
  const bands = agesIn(folded);
  const named = readThemes(text, audiences);
  const ids = audiences.flatMap(({ id, label }) => {
    const name = fold(label);
    const [own] = agesIn(name);
    const sharesAges = own !== undefined && bands.some((band) => overlaps(band, own));
    const isMeant = audienceWords.some(([said, means]) => means.test(name) && said.test(folded));
    return named.ids.includes(id) || sharesAges || isMeant ? [id] : [];
  });
  return { ids, saysMore: named.saysMore };
}

/** Entries of a list whose label the text says, brackets aside; `saysMore` when it says other words. */
export function readThemes(text: string, entries: readonly LabelledId[]): ReadLabels {
  const whole = ` ${fold(text)} `;
  let rest = whole;
  const ids = entries.flatMap(({ id, label }) => {
    const names = [label, label.replace(/\s*\([^)]*\)/gu, '')].map((one) => ` ${fold(one)} `);
    const name = names.find((one) => whole.includes(one));
    if (name === undefined) return [];
    rest = rest.replaceAll(name, ' ');
    return [id];
  });
  return { ids, saysMore: rest.split(' ').some((word) => word !== '' && !fillers.has(word)) };
}

const kindWords: readonly [RegExp, SheetKind][] = [
  [/\bexpo(?:sitions?)?\b/u, 'exhibition'],
  [/\bconferences?\b/u, 'lecture'],
  [/\brencontres?\b|\bdedicace/u, 'encounter'],
  [/\bmediation numerique\b|\bcle en main\b/u, 'digitalMediation'],
  [/\btuto(?:riels?)?\b/u, 'tutorial'],
  [/\bateliers?\b|\bstages?\b/u, 'workshop'],
  [
    /\bprojet de territoire\b|\bcontrat (?:territoire|departemental) lecture\b/u,
    'territoryProject',
  ],
  [
    /\baction culturelle\b|\banimations?\b|\bspectacles?\b|\bfestival\b|\bnuit de la lecture\b/u,
    'culturalAction',
  ],
];

/** The kind that a short text names first. */
export function readKind(text: string): SheetKind | null {
  const folded = fold(text);
  const found = kindWords.flatMap(([pattern, kind]) => {
    const at = folded.search(pattern);
    return at < 0 ? [] : [{ at, kind }];
  });
  return found.toSorted((a, b) => a.at - b.at)[0]?.kind ?? null;
}

const stateWords: readonly [RegExp, ProjectState][] = [
  [/\babandonne|\bannule/u, 'abandoned'],
  [/\brealise|\btermine|\bfinalise|\bacheve|\bfini/u, 'done'],
  [/\ben cours|\bencours|\bdemarre|\blance/u, 'running'],
  [/\breflexion|\bprojet|\ba venir|\bprevu|\bidee/u, 'considered'],
];

export function readState(text: string): ProjectState | null {
  return stateWords.find(([pattern]) => pattern.test(fold(text)))?.[1] ?? null;
}

const licenceWords: readonly [RegExp, Licence][] = [
  [/\bcc0\b|domaine public/u, 'cc0'],
  [/\bcc by nc sa\b/u, 'cc-by-nc-sa-4.0'],
  [/\bcc by sa\b/u, 'cc-by-sa-4.0'],
  [/\bcc by\b/u, 'cc-by-4.0'],
  [/licence ouverte|etalab/u, 'etalab-2.0'],
  [/tous droits reserves/u, 'ask'],
];

export function readLicence(text: string): Licence | null {
  return licenceWords.find(([pattern]) => pattern.test(fold(text)))?.[1] ?? null;
}
