import type { MessagePiece } from './message-pieces.ts';

/** What sockets of the help desk say: words shared by the server and the page. */

export const questionRoom = (questionId: string) => `question:${questionId}`;

/** A message without anything that depends on who reads it. */
export type SaidMessage = {
  messageId: string;
  /** The author's own pages know by it that what they sent stands. */
  clientKey: string;
  sequence: number;
  revision: number;
  authorId: string;
  name: string;
  pieces: MessagePiece[];
  at: string;
};

/** What the server tells those in the room of a question. */
export type ReadBy = { userId: string; upTo: number };

export type QuestionNews = {
  /** Something moved: ask what came after the last revision that you know. */
  moved: { questionId: string; revision: number; headRevision: number };
  /** A message was written that changes nothing else: here it is, as those in the room may read it. */
  said: { questionId: string; headRevision: number; message: SaidMessage };
  /** Participants have read up to a place. */
  read: { questionId: string; readers: ReadBy[] };
  writing: { questionId: string; userIds: string[] };
  /** Have the page open; said again every so often. */
  here: { questionId: string; userIds: string[] };
  gone: { questionId: string; userIds: string[] };
};

/** What it is to tell a message in full; its place lets whoever made it tell it ahead. */
export const saidNews = (ids: QuestionNews['said']) => ({
  room: questionRoom(ids.questionId),
  event: 'said',
  ids,
  place: { at: ids.message.revision, readersSince: ids.headRevision },
});

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
/** Who was here says so to those who come, once for all who come within this time. */
export const answerHereWithinMs = 500;

/** A mark of what was read leaves at once, the next after this time, longer for each who is here. */
export const readEveryInMs = 1000;
export const readEveryInMsEach = 10;

export const writingEveryInMs = 3000;
export const writingForInMs = 5000;
