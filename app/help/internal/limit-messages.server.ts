import type { Member } from '#app/platform/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { limitRate, type RateRule } from '#app/platform/rate-limit.server.ts';

/** So many messages may somebody write, whichever conversations they write in. */
export const messageRate = ({ userId }: Member): RateRule => ({
  name: 'help-message',
  key: userId,
  most: 60,
  windowInSeconds: 600,
});

/** Counts one more message of this author. @throws {TooMany} beyond 60 in 10 minutes. */
export const limitMessages = (context: Pick<Context, 'db' | 'clock'>, author: Member) =>
  limitRate(context, messageRate(author));
