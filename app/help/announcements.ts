import { announcement } from '#app/platform/announcements.server.ts';

import type { Occasion } from './asking-words.ts';

/** A question waits for somebody: newly asked, or passed to a theme. */
export const questionOpened = announcement<{ questionId: string }>('question-opened');

/** A message came to somebody in their quiet hours, which are over now. */
export const messageHeld = announcement<{
  questionId: string;
  messageId: string;
  onlyUserId: string;
}>('message-held');

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
