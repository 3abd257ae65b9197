/** Addresses of the tours, beside the speakers' directory. */
export const toursAddress = '/intervenants/tournees';
export const newTourAddress = (speakerSlug: string) =>
  `${toursAddress}/nouvelle?intervenant=${encodeURIComponent(speakerSlug)}`;
export const tourAddress = (tourId: string) => `${toursAddress}/${tourId}`;
export const tourCalendarAddress = (tourId: string) => `${tourAddress(tourId)}/agenda.ics`;
