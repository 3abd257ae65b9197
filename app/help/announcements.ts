import { announcement } from '#app/platform/announcements.server.ts';

import type { Occasion } from './asking-words.ts';

/** A question waits for somebody: newly asked, or passed to a theme. */
export const questionOpened = announcement<{ questionId: string }>('question-opened');

/** When a message is told: who has the page open has said by then that they read it. */
export const toldOfMessageAt = () => new Date(Date.now() + 2000);

/** A message stands in a conversation; said again for one person once their quiet hours end. */
export const messagePosted = announcement<{
  questionId: string;
  messageId: string;
  onlyUserId?: string;
}>('message-posted');

/** A question was passed to a person. */
export const questionHandedOver = announcement<{ questionId: string; userId: string }>(
  'question-handed-over',
);

/** A colleague was asked into a conversation. */
export const colleagueInvited = announcement<{ invitationId: string }>('colleague-invited');

/** A question was put to somebody in their quiet hours, which are over now. */
export const askingHeld = announcement<{ questionId: string; userId: string; occasion: Occasion }>(
  'asking-held',
);
