import { sayMinutes } from '#app/platform/minutes.ts';
import { leastShown } from '#app/platform/least-shown.ts';
import { formatCount, formatNumber, formatPercent } from '#app/ui/format.ts';

import type { ShownFigures } from './figures.ts';
import type { DividedPart, TrainingYear } from './read-training-year.server.ts';
import type { YearScope } from './vocabulary.ts';

/** What heads each part. */
export const partTitles: Record<DividedPart, { caption: string; head: string }> = {
  status: { caption: 'Par statut', head: 'Statut' },
  theme: { caption: 'Par thème', head: 'Thème' },
  library: { caption: 'Par bibliothèque', head: 'Bibliothèque' },
  territory: { caption: 'Par département', head: 'Département' },
};

/** Those whom their library did not register. */
export const unnamedPeople = 'Inscrites par elles-mêmes, ou venues sans inscription';

/** The heads of the columns, each figure of `sayFigures` under its own. */
export const figureHeads = ['Heures suivies', 'Demi-journées', 'Personnes', 'Présence'] as const;

/** Which of them say something of such a year: one person alone is not counted. */
export const columnsOf = ({ kind }: YearScope) => (kind === 'mine' ? [0, 1, 3] : [0, 1, 2, 3]);

/** « 1 284 h 30 »; a rate of nothing noted is no rate. */
export const sayHours = (minutes: number) =>
  sayMinutes(minutes).replace(/^\d+/u, (hours) => formatNumber(Number(hours)));

export const sayRate = (rate: number | null) => (rate === null ? 'non noté' : formatPercent(rate));

export function sayFigures(figures: ShownFigures | null): readonly string[] {
  if (!figures) return figureHeads.map((_, i) => (i === 2 ? `moins de ${leastShown}` : 'non dit'));
  return [
    sayHours(figures.minutes),
    formatNumber(figures.halfDays),
    formatNumber(figures.people),
    sayRate(figures.presenceRate),
  ];
}

/** « Mon année 2026 », « Ce qu’a organisé la médiathèque… »: the title of a page and of a paper. */
export function sayTitle({ scope, label, year }: Pick<TrainingYear, 'scope' | 'label' | 'year'>) {
  const titles: Record<YearScope['kind'], string> = {
    mine: `Mon année de formation ${year}`,
    library: `Formations suivies en ${year}`,
    organiser: `Formations organisées en ${year}`,
    territory: `Formations suivies en ${year}`,
    region: `Formations suivies en ${year}`,
  };
  return { title: titles[scope.kind], whose: scope.kind === 'mine' ? '' : label };
}

/** What stands in place of the figures, where there are none or they would tell of somebody. */
export function sayNothing({
  year,
  isEmpty,
  isHidden,
}: Pick<TrainingYear, 'year' | 'isEmpty' | 'isHidden'>) {
  if (isEmpty)
    return {
      title: `Aucune session suivie en ${year}`,
      text: 'Les présences notées à chaque demi-journée font ce bilan.',
    };
  if (!isHidden) return null;
  return {
    title: 'Trop peu de personnes pour le dire',
    text: `Elles sont moins de ${leastShown}, ou le seraient sans celles dont vous lisez déjà l’année\u00A0: le détail n’est pas dit, pour que personne n’y soit reconnu.`,
  };
}

/** « 2 sessions suivies, 64 h de formation… »: the whole of it in a sentence; null where it is not told. */
export function sayWhole({ scope, total }: Pick<TrainingYear, 'scope' | 'total'>): string | null {
  if (!total) return null;
  const whole = [
    formatCount(total.sessions, 'session suivie', 'sessions suivies'),
    `${sayHours(total.minutes)} de formation`,
    formatCount(total.halfDays, 'demi-journée suivie', 'demi-journées suivies'),
    ...(scope.kind === 'mine' ? [] : [formatCount(total.people, 'personne', 'personnes')]),
    `présence\u00A0:\u00A0${sayRate(total.presenceRate)}`,
  ];
  return `${whole.join(', ')}.`;
}

/** « 12 h en 2025 » and how much more it is. */
export function sayBefore({
  total,
  before,
  year,
}: Pick<TrainingYear, 'total' | 'before' | 'year'>) {
  if (!total || !before) return null;
  const people = formatCount(before.people, 'personne', 'personnes');
  return `En ${year - 1}\u00A0: ${sayHours(before.minutes)} suivies par ${people}, présence ${sayRate(before.presenceRate)}.`;
}

/** What the figures leave out, where they do. */
export function sayReserves({
  scope,
  unnoted,
  forgotten,
  isHidden,
}: Pick<TrainingYear, 'scope' | 'unnoted' | 'forgotten' | 'isHidden'>): string[] {
  const few = `moins de ${leastShown} personnes`;
  return [
    ...(unnoted > 0
      ? [
          `${formatCount(unnoted, 'présence reste', 'présences restent')} à noter\u00A0: sans cela, ni heures, ni taux.`,
        ]
      : []),
    ...(forgotten > 0
      ? [
          `${formatCount(forgotten, 'nom est effacé', 'noms sont effacés')}, un an après la session\u00A0: chaque inscription y compte pour une personne.`,
        ]
      : []),
    ...(scope.kind === 'territory' && !isHidden
      ? [
          `Ce qui concerne ${few}, ou permettrait de les compter, est avec «\u00A0Les autres\u00A0».`,
        ]
      : []),
    ...(scope.kind === 'region'
      ? [`Un département où ${few} ont suivi une formation n’est pas compté dans l’ensemble.`]
      : []),
  ];
}
