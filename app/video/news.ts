/** What sockets of a call say: words shared by the server and the page. Ids only. */

export const callRoom = (questionId: string) => `video:${questionId}`;
export const seatRoom = (seatId: string) => `seat:${seatId}`;

/** What the server tells. */
export const callNews = {
  /** To a call: somebody came or left, ask who is there. */
  moved: 'video:moved',
  /** To a seat: something waits for it, ask what. */
  signal: 'video:signal',
} as const;

/** What a page asks. */
export const callCalls = {
  enter: 'video:enter',
  keep: 'video:keep',
  signal: 'video:signal',
  signals: 'video:signals',
  leave: 'video:leave',
} as const;
