import { announcement } from '#app/platform/announcements.server.ts';

/** A comment or an answer stands under a sheet. */
export const commentPosted = announcement<{ commentId: string; sheetId: string }>('comment-posted');

/** People are named in a comment for the first time. */
export const membersMentioned = announcement<{ commentId: string; userIds: string[] }>(
  'members-mentioned',
);
