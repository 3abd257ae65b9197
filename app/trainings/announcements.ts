import { announcement } from '#app/platform/announcements.server.ts';

/** A session moved: its places are given on where some came free. */
export const sessionRevised = announcement<{ sessionId: string }>('training-session-revised');

/** A session is shown to everybody: those who asked for it are told first. */
export const sessionAnnounced = announcement<{ sessionId: string }>('training-session-announced');

/** Dates or places of a session that was announced changed: those who stand in it are told. */
export const sessionMoved = announcement<{
  sessionId: string;
  /** What calendars call SEQUENCE, by this change. */
  sequence: number;
  movedAt: string;
  /** Half-days that no longer take place. */
  dropped: { id: string; startsAt: string; endsAt: string }[];
}>('training-session-moved');

/** Somebody else teaches half-days of a session: who leaves and who comes are told. */
export const trainerReplaced = announcement<{
  sessionId: string;
  replacedAt: string;
  /** Who did it needs no mail of it. */
  byId: string;
  /** Who no longer teaches each of the half-days that change; nobody, where none leaves. */
  before: ({ sittingId: string } & Trainer)[];
  after: Trainer;
  /** Half-days that `after` did not teach until then; all of `before` where nothing is said. */
  gained?: string[];
}>('training-trainer-replaced');

/**
 * What people teach in a session is other than they knew: it was announced, or its form was sent. Who
 * no longer teaches in it is among them.
 */
export const teachingChanged = announcement<{
  sessionId: string;
  changedAt: string;
  /** Who did it needs no mail of it. */
  byId: string;
  /** `taught`: taught half-days of it before, as far as they had been told. */
  people: (Trainer & { taught: boolean })[];
}>('training-teaching-changed');

/** A member or somebody of the directory; neither: nobody. */
export type Trainer = { trainerUserId: string | null; trainerSpeakerId: string | null };

/** A session will not take place: those who had a place in it, or waited for one, are told. */
export const sessionCancelled = announcement<{ sessionId: string }>('training-session-cancelled');
