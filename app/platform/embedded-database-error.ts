/** The embedded database cannot serve; its message is the sentence to print. */
export class EmbeddedDatabaseError extends Error {
  override name = 'EmbeddedDatabaseError';
}
