import { formatCount } from '#app/ui/format.ts';

/** « 12 personnes de 3 bibliothèques ». */
export const sayDemand = ({ people, libraryCount }: { people: number; libraryCount: number }) =>
  `${sayPeople(people)} de ${formatCount(libraryCount, 'bibliothèque', 'bibliothèques')}`;

export const sayPeople = (people: number) => formatCount(people, 'personne', 'personnes');

export const answeredAlready = 'Une autre session répond déjà à cette demande.';
