import { inventWord } from '#scripts/bench/corpus/invent-word.ts';
import { pick, weighted } from '#scripts/bench/corpus/random.ts';

const firstNames =
  'Marie,Nathalie,Isabelle,Sophie,Camille,Catherine,Julie,Nicolas,Céline,Anne,Philippe,Sandrine,Thomas,Émilie,Laurent,Claire,Julien,Hélène,Karim,Léa,Mathilde,Yasmine,Antoine,Élodie,Rachid,Noémie,Bruno,Agathe,Samir,Lucie,Étienne,Fatima,Gaëlle,Romain,Inès,Zoé,Ousmane,Maëlle,Anaïs,Joël'.split(
    ',',
  );

const firstName = weighted(
  firstNames,
  firstNames.map((_, n) => 1 / (n + 3)),
);

/** A family name; some are borne by many, most by few. */
function familyName(random: () => number): string {
  const n = Math.floor(4000 * random() ** 3);
  return inventWord(n * 31 + 5).replace(/^./u, (letter) => letter.toUpperCase());
}

export const drawName = (random: () => number) => `${firstName(random)} ${familyName(random)}`;

const companies = ['Compagnie', 'Association', 'Atelier', 'Collectif', 'Studio', 'Théâtre'];
export const drawCompany = (random: () => number) =>
  `${pick(random, companies)} ${familyName(random)} ${familyName(random)}`;

/** One to `most` of a list, the first ones the most often: some facets are large, some are small. */
export function drawSome<Item>(random: () => number, list: readonly Item[], most: number): Item[] {
  const one = weighted(
    list,
    list.map((_, n) => 1 / (n + 2)),
  );
  const count = 1 + Math.floor(random() * most);
  return [...new Set(Array.from({ length: count }, () => one(random)))];
}
