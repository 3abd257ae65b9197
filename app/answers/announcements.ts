import { announcement } from '#app/platform/announcements.server.ts';

/** A text waits for the agreement of the others: newly proposed, or written again. */
export const answerProposed = announcement<{
  answerId: string;
  number: number;
  /** Said again for one person, once their quiet hours end. */
  onlyUserId?: string;
}>('answer-proposed');

/** One of them has said what they think of it. */
export const answerDiscussed = announcement<{ answerId: string; number: number; userId: string }>(
  'answer-discussed',
);
