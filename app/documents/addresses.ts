/** Documents of a session, beside its other pages. */
export const documentsAddress = (slug: string, sessionId: string) =>
  `/formations/${slug}/sessions/${sessionId}/documents`;
/** A file of them, by the link of who has no account. */
export const documentsLinkFileAddress = (token: string, fileId: string) =>
  `/formations/mes-documents/${token}/${fileId}`;
