/** What sockets of a call say: words shared by the server and the page. Ids only. */

export const callRoom = (questionId: string) => `call:${questionId}`;
export const seatRoom = (seatId: string) => `seat:${seatId}`;

/** What the server tells. */
export const callNews = {
  /** To a call: somebody came or left, ask who is there. */
  moved: 'call:moved',
  /** To a seat: something waits for it, ask what. */
  signal: 'call:signal',
} as const;

/** What a page asks. */
export const callCalls = {
  enter: 'call:enter',
  keep: 'call:keep',
  signal: 'call:signal',
  signals: 'call:signals',
  leave: 'call:leave',
} as const;
