import { announcement } from '#app/platform/announcements.server.ts';

/** Marks of a session that is over were written or corrected: what was certified follows them. */
export const attendanceCorrected = announcement<{ sessionId: string }>('attendance-corrected');

/** A certificate was issued, or taken back without another: told once. */
export const certificateMoved = announcement<{
  certificateId: string;
  move: 'issued' | 'withdrawn';
}>('certificate-moved');
