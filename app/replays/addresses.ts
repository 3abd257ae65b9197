/** The form that tells a replay, or corrects the one named. */
export const replayFormAddress = (slug: string, replayId?: string) =>
  `/fiches/${slug}/realise-aussi${replayId ? `?retour=${replayId}` : ''}`;
