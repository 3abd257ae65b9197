import {
  formatCount,
  formatDate,
  formatDateTime,
  formatEuros,
  formatFullDate,
  formatTime,
  toIsoDay,
} from '#app/ui/format.ts';

import type { VisibleSession, VisibleSitting } from './visible-session.ts';

/** « 9 h 30 à 16 h 30 », held together. */
const sayHours = ({ startsAt, endsAt }: Pick<VisibleSitting, 'startsAt' | 'endsAt'>) =>
  `de ${sayClock(startsAt)} à ${sayClock(endsAt)}`;

/** « 9 h », « 9 h 30 ». */
export const sayClock = (at: string) =>
  formatTime(at)
    .replace(/^0/u, '')
    .replace(/\u00A000$/u, '');

/** « jeudi 3 décembre 2026, de 9 h à 12 h 30 ». */
export function saySitting(sitting: Pick<VisibleSitting, 'startsAt' | 'endsAt'>): string {
  return `${formatFullDate(sitting.startsAt)}, ${sayHours(sitting)}`;
}

/** « Médiathèque de Forcalquier, salle Giono », « À distance ». */
export function sayPlace({
  placeKind,
  placeName,
  room,
}: Pick<VisibleSitting, 'placeKind' | 'placeName' | 'room'>): string {
  return placeKind === 'remote' ? 'À distance' : [placeName, room].filter(Boolean).join(', ');
}

const names = new Intl.ListFormat('fr', { type: 'conjunction' });

/** « Nora Vidal et Milo Serrat »; empty where nobody is named. */
export const sayTrainers = ({ trainers }: Pick<VisibleSitting, 'trainers'>): string =>
  names.format(trainers.map(({ name }) => name));

/** The title of a session in a list: « Digne-les-Bains », « À distance ». */
export function sayWhere({
  sittings,
  isRemote,
}: Pick<VisibleSession, 'sittings' | 'isRemote'>): string {
  const communes = [...new Set(sittings.flatMap(({ communeName }) => communeName ?? []))];
  if (communes.length === 0) return isRemote ? 'À distance' : 'Lieu à préciser';
  return communes.join(', ') + (isRemote ? ' et à distance' : '');
}

/** « 3 places restantes sur 12 ». */
export function sayPlaces({
  placesLeft,
  quota,
}: Pick<VisibleSession, 'placesLeft' | 'quota'>): string {
  return placesLeft === 0
    ? `Complet, ${formatCount(quota, 'place', 'places')}`
    : `${formatCount(placesLeft, 'place restante', 'places restantes')} sur ${quota}`;
}

/** « le 3 décembre 2026 », « du 3 au 10 décembre » in full dates. */
export function sayDays({ startsAt, endsAt }: Pick<VisibleSession, 'startsAt' | 'endsAt'>): string {
  if (!startsAt || !endsAt) return 'Dates à préciser';
  return toIsoDay(startsAt) === toIsoDay(endsAt)
    ? `le ${formatDate(startsAt)}`
    : `du ${formatDate(startsAt)} au ${formatDate(endsAt)}`;
}

export function sayCost({
  costInCents,
  costNote,
}: {
  costInCents: number;
  costNote: string;
}): string {
  return [costInCents === 0 ? 'Gratuit' : formatEuros(costInCents), costNote]
    .filter(Boolean)
    .join(', ');
}

/** Where people may come from. */
export const sayOpenTo = (codes: readonly string[]) =>
  codes.length === 0 ? 'Ouverte à toute la région' : `Pour le ${codes.join(', le ')}`;

/** For whom places are until when, where libraries asked for it; empty once they are for all. */
export function sayFirst({
  opensFirstUntil,
  state,
}: Pick<VisibleSession, 'opensFirstUntil' | 'state'>): string {
  const isComing = state === 'announced' || state === 'open' || state === 'full';
  return isComing && opensFirstUntil
    ? `Jusqu’au ${formatDateTime(opensFirstUntil)}, d’abord pour les bibliothèques qui l’ont demandée`
    : '';
}
