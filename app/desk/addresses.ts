/** What is written to all who stand in a session, beside its other pages. */
export const messagesAddress = (slug: string, sessionId: string) =>
  `/formations/${slug}/sessions/${sessionId}/messages`;
