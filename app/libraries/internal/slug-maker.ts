import { librarySlug } from '#app/libraries/library-name.ts';

/** Makes slugs that no library has: the département tells homonyms apart, then a number does. */
export class SlugMaker {
  readonly #taken: Set<string>;

  constructor(taken: Iterable<string>) {
    this.#taken = new Set(taken);
  }

  make(library: { name: string; communeName: string; departement: string }): string {
    const plain = librarySlug(library) || 'bibliotheque';
    const withDepartement = `${plain}-${library.departement.toLowerCase()}`;
    let slug = plain;
    for (let number = 1; this.#taken.has(slug); number++) {
      slug = number === 1 ? withDepartement : `${withDepartement}-${number}`;
    }
    this.#taken.add(slug);
    return slug;
  }
}
