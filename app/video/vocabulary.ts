/** Each sends to every other: beyond four, a line of the country no longer holds. */
export const mostInCall = 4;

/** A page in a call says so every few seconds; silent for so long, its seat is free again. */
export const keepEveryInSeconds = 4;
export const seatLapsesInSeconds = 15;

/** After a reading of signals that got no answer. */
export const readAgainInMs = 1000;

/** What is typed under the picture, for who does not hear. */
export const longestCaption = 300;

export type Peer = { seatId: string; name: string };
