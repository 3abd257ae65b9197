/** Addresses of attendance, beside those of the sessions. */
const ofSession = (slug: string, sessionId: string) => `/formations/${slug}/sessions/${sessionId}`;
/** Leads to the half-day of now. */
export const attendanceAddress = (slug: string, sessionId: string) =>
  `${ofSession(slug, sessionId)}/presence`;
export const attendanceListAddress = (slug: string, sessionId: string, sittingId: string) =>
  `${attendanceAddress(slug, sessionId)}/${sittingId}`;
/** Where marks are sent, those taken without network too. */
export const marksAddress = (slug: string, sessionId: string) =>
  `${attendanceAddress(slug, sessionId)}/marques`;
