import { announcement } from '#app/platform/announcements.server.ts';

/** Somebody named a speaker: who looks for one is told. */
export const gapAnswered = announcement<{ answerId: string }>('gap-answered');
