import { dayInMs } from '#app/platform/durations.ts';
import { keptInDays } from '#app/platform/retention.ts';

/** The instant when an entry that nobody agreed to is gone. @param askedAt when it was asked. */
export const askedUntil = (askedAt: Date) =>
  new Date(askedAt.getTime() + keptInDays.speakerWaiting * dayInMs);

/** How long a link by which a profile is kept opens it. */
export const keepingUntil = (now: Date) =>
  new Date(now.getTime() + keptInDays.speakerLink * dayInMs);
