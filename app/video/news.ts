/** What sockets of a call say: words shared by the server and the page. Ids only. */

export const callRoom = (questionId: string) => `call:${questionId}`;
export const seatRoom = (seatId: string) => `seat:${seatId}`;

/** What the server tells. */
export type CallNews = {
  /** Somebody came or left: ask who is there. */
  'call:moved': { questionId: string };
  /** Something waits for this seat: ask what. */
  'call:signal': { seatId: string };
};

/** What a page asks. */
export const callCalls = {
  enter: 'call:enter',
  keep: 'call:keep',
  signal: 'call:signal',
  signals: 'call:signals',
  leave: 'call:leave',
} as const;
