/**
 * The name of a library with its commune where the name does not say it: 2,530 libraries of France
 * are called just « Bibliothèque municipale ».
 */
export function placedName({ name, communeName }: { name: string; communeName: string }): string {
  const fold = (words: string) => words.toLocaleLowerCase('fr');
  return fold(name).includes(fold(communeName)) ? name : `${name}, ${communeName}`;
}
