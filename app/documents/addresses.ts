/** Documents of a session, beside its other pages. */
export const documentsAddress = (slug: string, sessionId: string) =>
  `/formations/${slug}/sessions/${sessionId}/documents`;
