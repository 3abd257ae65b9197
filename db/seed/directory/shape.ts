import type { Language, ProfileField, Reach, Skill } from '#app/people/vocabulary.ts';

/** What somebody of the demonstration says in the directory. */
export type Said = {
  offers?: Skill[];
  ownOffers?: string;
  seeks?: Skill[];
  ownSeeks?: string;
  languages?: Language[];
  /** To whom: everything to all members where nothing is said. */
  shows?: Partial<Record<ProfileField, Reach>> | 'nothing';
};

/** Somebody who is there to be found, and nothing more. */
export type Colleague = [
  email: string,
  name: string,
  jobTitle: string,
  registerCode: string,
  said: Said,
  themeSlugs?: string[],
];
