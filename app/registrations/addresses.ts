/** Addresses of registrations, beside those of the trainings. */
export const myRegistrationsAddress = '/formations/mes-inscriptions';
export const agreementAddress = (token: string) => `/formations/accord/${token}`;
export const registerAddress = (slug: string, sessionId: string) =>
  `/formations/${slug}/sessions/${sessionId}/inscription`;
