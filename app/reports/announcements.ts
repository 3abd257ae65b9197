import { announcement } from '#app/platform/announcements.server.ts';

/** Somebody says that something is wrong with a sheet, a comment, or a review of a speaker. */
export const reportFiled = announcement<{ reportId: string }>('report-filed');
