/** When a document of a session is for. */
export const documentMoments = ['before', 'after'] as const;
export type DocumentMoment = (typeof documentMoments)[number];

export const documentMomentLabels: Record<DocumentMoment, string> = {
  before: 'Avant la session',
  after: 'Après la session',
};

/** In one session. */
export const mostDocuments = 30;
