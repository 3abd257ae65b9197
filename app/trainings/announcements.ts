import { announcement } from '#app/platform/announcements.server.ts';

/** A session moved: its places are given on where some came free. */
export const sessionRevised = announcement<{ sessionId: string }>('training-session-revised');
