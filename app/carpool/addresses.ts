/** Who shares the way to a session, beside its other pages. */
export const carpoolAddress = (slug: string, sessionId: string) =>
  `/formations/${slug}/sessions/${sessionId}/covoiturage`;
