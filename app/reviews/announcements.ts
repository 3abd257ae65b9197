import { announcement } from '#app/platform/announcements.server.ts';

/** A library says how a speaker's coming went. */
export const reviewWritten = announcement<{ reviewId: string }>('review-written');

/** The speaker answers what a library said; `number` tells one answer from its correction. */
export const reviewAnswered = announcement<{ reviewId: string; number: number }>('review-answered');
