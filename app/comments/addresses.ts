/** Where one changes or deletes a comment. */
export const commentAddress = (slug: string, commentId: string) =>
  `/fiches/${slug}/commentaires/${commentId}`;
