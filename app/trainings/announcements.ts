import { announcement } from '#app/platform/announcements.server.ts';

/** A session moved: its places are given on where some came free. */
export const sessionRevised = announcement<{ sessionId: string }>('training-session-revised');

/** Dates or places of a session that was announced changed: those who stand in it are told. */
export const sessionMoved = announcement<{
  sessionId: string;
  /** What calendars call SEQUENCE, by this change. */
  sequence: number;
  movedAt: string;
  /** Half-days that no longer take place. */
  dropped: { id: string; startsAt: string; endsAt: string }[];
}>('training-session-moved');

/** A session will not take place: those who had a place in it, or waited for one, are told. */
export const sessionCancelled = announcement<{ sessionId: string }>('training-session-cancelled');
