/** What sockets of the help desk say: words shared by the server and the page. Ids and places only. */

export const questionRoom = (questionId: string) => `question:${questionId}`;

/** What the server tells those in the room of a question. */
export type QuestionNews = {
  /** Something moved: ask what came after the last revision that you know. */
  moved: { questionId: string; revision: number; headRevision: number };
  /** A participant has read up to this place. */
  read: { questionId: string; userId: string; upTo: number };
  writing: { questionId: string; userId: string };
  /** Has the page open; said again every so often. */
  here: { questionId: string; userId: string };
  gone: { questionId: string; userId: string };
};

/** What a page asks. */
export const questionCalls = {
  join: 'question:join',
  changes: 'question:changes',
  say: 'question:say',
  read: 'question:read',
  writing: 'question:writing',
  here: 'question:here',
  leave: 'question:leave',
} as const;
/** Who has the page open says so this often, and is believed a little longer. */
export const hereEveryInMs = 13_000;
export const hereForInMs = 28_000;

export const writingEveryInMs = 3000;
export const writingForInMs = 5000;
