/** Addresses of the trainings; `/formations` and `/formations/:slug` are a contract. */
export const trainingsAddress = '/formations';
/** What who teaches or organises keeps; a contract too. */
export const keptSessionsAddress = `${trainingsAddress}/mes-sessions`;
export const newTrainingAddress = `${trainingsAddress}/nouvelle`;
export const trainingAddress = (slug: string) => `${trainingsAddress}/${slug}`;
export const trainingFormAddress = (slug: string) => `${trainingAddress(slug)}/modifier`;
export const newSessionAddress = (slug: string) => `${trainingAddress(slug)}/sessions/nouvelle`;
export const sessionAddress = (slug: string, sessionId: string) =>
  `${trainingAddress(slug)}#session-${sessionId}`;
export const sessionFormAddress = (slug: string, sessionId: string) =>
  `${trainingAddress(slug)}/sessions/${sessionId}`;
export const replacementAddress = (slug: string, sessionId: string) =>
  `${sessionFormAddress(slug, sessionId)}/remplacer`;
export const trainingsCalendarAddress = '/formations.ics';
export const trainingsFeedAddress = '/formations.rss';
export const trainingCalendarAddress = (slug: string) => `${trainingAddress(slug)}/agenda.ics`;
