import { formatCount, quoted } from '#app/ui/format.ts';

/** « 12 personnes de 3 bibliothèques ». */
export const sayDemand = ({ people, libraryCount }: { people: number; libraryCount: number }) =>
  `${sayPeople(people)} de ${formatCount(libraryCount, 'bibliothèque', 'bibliothèques')}`;

export const sayPeople = (people: number) => formatCount(people, 'personne', 'personnes');

/** Said beside what was done, where some of the requests are no longer to be answered. */
export const sayLeftOut = (count: number) =>
  `${formatCount(count, 'demande', 'demandes')} n’y ${count > 1 ? 'sont' : 'est'} pas liée${count > 1 ? 's' : ''}\u00A0: fermée entre-temps, ou ces bibliothèques ne la demandent plus.`;

/** Each in its guillemets: one, or « A » et « B ». */
export const sayTitles = (titles: readonly string[]) =>
  new Intl.ListFormat('fr').format(titles.map(quoted));
