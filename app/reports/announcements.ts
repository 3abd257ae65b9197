import { announcement } from '#app/platform/announcements.server.ts';

/** Somebody says that something is wrong with a sheet, or a comment. */
export const reportFiled = announcement<{ reportId: string }>('report-filed');
