/** The room of a conversation at the third party that the administrator chose: `{id}` is its own. */
export const meetingAddress = (pattern: string, questionId: string) =>
  pattern.replaceAll('{id}', questionId.replaceAll('-', ''));
