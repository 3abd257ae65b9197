import { announcement } from '#app/platform/announcements.server.ts';

/** A session that is announced answers requests: those who asked are told. */
export const requestAnswered = announcement<{ sessionId: string }>('training-request-answered');
