import { createHmac } from 'node:crypto';

import { codeChangesInSeconds } from '#app/attendance/vocabulary.ts';

/** Crockford’s base 32, read aloud and typed without a doubt. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 6;
/** How many of the last codes still serve: time to take a phone out. */
const stillServing = 3;

const windowOf = (now: Date) => Math.floor(now.getTime() / 1000 / codeChangesInSeconds);

function codeOf(secret: string, window: number): string {
  const bytes = createHmac('sha256', secret).update(String(window)).digest();
  return [...bytes.subarray(0, length)].map((byte) => letters[byte % 32]).join('');
}

/** The code of a half-day at this instant: it follows from its secret and from the clock. */
export const movingCode = (secret: string, now: Date): string => codeOf(secret, windowOf(now));

/** Whether a code is the one of now, or one that has just gone. */
export const isMovingCode = (secret: string, code: string, now: Date): boolean =>
  Array.from({ length: stillServing }, (_, back) => codeOf(secret, windowOf(now) - back)).includes(
    code,
  );
