/** Addresses of evaluations, beside those of the sessions. */
const ofSession = (slug: string, sessionId: string) => `/formations/${slug}/sessions/${sessionId}`;
/** Where a member who came says what they think of it. */
export const evaluationAddress = (slug: string, sessionId: string) =>
  `${ofSession(slug, sessionId)}/evaluation`;
/** The same for who has no account. */
export const evaluationLinkAddress = (token: string) => `/formations/evaluation/${token}`;
/** What they said, for who organises or teaches. */
export const evaluationResultsAddress = (slug: string, sessionId: string) =>
  `${ofSession(slug, sessionId)}/bilan`;
