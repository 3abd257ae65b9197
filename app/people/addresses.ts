/** Addresses of the directory of colleagues: members and mails keep them. */

export const directoryAddress = '/annuaire';

export const personAddress = (slug: string) => `${directoryAddress}/${slug}`;

/** Where a question is put to that person. */
export const askPersonAddress = (slug: string) => `${personAddress(slug)}/demander`;

/** What I say of myself, and to whom. */
export const myProfileAddress = '/compte/annuaire';
