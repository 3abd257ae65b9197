import { speakerAddress } from '#app/speakers/addresses.ts';

/** A review that one may answer, correct, take away. */
export const reviewAddress = (slug: string, reviewId: string) =>
  `${speakerAddress(slug)}/avis/${reviewId}`;

/** The form that says how a coming went; `coming` is the replay's, or the sheet's. */
export const newReviewAddress = (slug: string, coming?: string) =>
  `${speakerAddress(slug)}/avis/nouveau${coming ? `?venue=${coming}` : ''}`;

/** What is said of a sheet's speaker is reported where sheets and comments are. */
export const reportReviewAddress = (sheetSlug: string, reviewId: string) =>
  `/fiches/${sheetSlug}/signaler?avis=${reviewId}`;
