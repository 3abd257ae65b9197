/** Addresses of registrations, beside those of the trainings. */
export const myRegistrationsAddress = '/formations/mes-inscriptions';
export const agreementAddress = (token: string) => `/formations/accord/${token}`;
/** By which who has no account takes a place, or gives it back. */
export const placeLinkAddress = (token: string) => `/formations/place/${token}`;
/** By which who has no account says that they are there, with the code of the room. */
export const attendLinkAddress = (token: string) => `/formations/ma-presence/${token}`;
/** By which who has no account reads the documents of their session. */
export const documentsLinkAddress = (token: string) => `/formations/mes-documents/${token}`;
/** Who comes to a session, for who organises or teaches it. */
export const registrantsAddress = (slug: string, sessionId: string) =>
  `/formations/${slug}/sessions/${sessionId}/inscrits`;
export const registrantsFileAddress = (slug: string, sessionId: string) =>
  `${registrantsAddress(slug, sessionId)}.csv`;
export const registerAddress = (slug: string, sessionId: string) =>
  `/formations/${slug}/sessions/${sessionId}/inscription`;
