/** Addresses of registrations, beside those of the trainings. */
export const myRegistrationsAddress = '/formations/mes-inscriptions';
export const agreementAddress = (token: string) => `/formations/accord/${token}`;
/** By which who has no account takes a place, or gives it back. */
export const placeLinkAddress = (token: string) => `/formations/place/${token}`;
export const registerAddress = (slug: string, sessionId: string) =>
  `/formations/${slug}/sessions/${sessionId}/inscription`;
