/** Addresses of the speakers' directory: a contract. */

export const speakersAddress = '/intervenants';
export const newSpeakerAddress = `${speakersAddress}/nouveau`;

export const speakerAddress = (slug: string) => `${speakersAddress}/${slug}`;
export const correctSpeakerAddress = (slug: string) => `${speakerAddress(slug)}/modifier`;

/** Where its picture is given, changed, taken away. */
export const pictureAddress = (slug: string) => `${speakerAddress(slug)}/image`;

/** Where a speaker with an account says when they are free. */
export const calendarAddress = (slug: string) => `${speakerAddress(slug)}/disponibilites`;

/** Where a speaker without an account asks for a new link. */
export const askLinkAddress = (slug: string) => `${speakerAddress(slug)}/lien`;

/** Where the link of a mail leads: what is said, and what they answer. */
export const agreementAddress = (token: string) => `${speakersAddress}/accord/${token}`;
export const agreementCorrectionAddress = (token: string) => `${agreementAddress(token)}/corriger`;

export const speakersFeedAddress = '/intervenants.rss';
/** For professionals: fees and contacts are in it. */
export const speakersFileAddress = '/intervenants.csv';
