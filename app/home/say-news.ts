import { formatCount, formatEuros, formatRelativeDay } from '#app/ui/format.ts';

import type { News } from './news.ts';

const kinds: Record<News['kind'], string> = {
  published: 'Nouvelle fiche',
  adapted: 'Adaptée',
  replayed: 'Réalisé aussi',
};

/** « Nouvelle fiche · hier ». */
export function sayOccasion({ kind, at }: News, now: Date): string {
  return `${kinds[kind]} · ${formatRelativeDay(at, now)}`;
}

/** « La médiathèque de Gap l’a rejoué pour 34 personnes et 212 €. Son conseil : … ». */
export function sayDeed({ kind, by, originTitle, told }: News): string {
  if (kind === 'published') return by;
  if (kind === 'adapted') return originTitle ? `${by}, d’après «\u00A0${originTitle}\u00A0»` : by;
  const figures = [
    told?.attendance ? `pour ${formatCount(told.attendance, 'personne', 'personnes')}` : '',
    told?.costInCents ? `avec ${formatEuros(told.costInCents)}` : '',
  ].filter(Boolean);
  const deed = ['Repris par', by, ...figures].join(' ');
  return told?.advice ? `${deed}. Son conseil\u00A0: ${told.advice}` : deed;
}
