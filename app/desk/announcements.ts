import { announcement } from '#app/platform/announcements.server.ts';

/** Who keeps a session writes to those who stand in it: each is written to, once. */
export const messageSent = announcement<{ messageId: string }>('session-message-sent');
