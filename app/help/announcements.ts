import { announcement } from '#app/platform/announcements.server.ts';

/** A question waits for somebody: newly asked, or passed to a theme. */
export const questionOpened = announcement<{ questionId: string }>('question-opened');

/** A message stands in a conversation. */
export const messagePosted = announcement<{ questionId: string; messageId: string }>(
  'message-posted',
);

/** A question was passed to a person. */
export const questionHandedOver = announcement<{ questionId: string; userId: string }>(
  'question-handed-over',
);

/** A colleague was asked into a conversation. */
export const colleagueInvited = announcement<{ invitationId: string }>('colleague-invited');
