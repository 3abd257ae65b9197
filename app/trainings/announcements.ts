import { announcement } from '#app/platform/announcements.server.ts';

/** A session moved: its places are given on where some came free. */
export const sessionRevised = announcement<{ sessionId: string }>('training-session-revised');

/** A session will not take place: those who had a place in it, or waited for one, are told. */
export const sessionCancelled = announcement<{ sessionId: string }>('training-session-cancelled');
