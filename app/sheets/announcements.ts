import { announcement } from '#app/platform/announcements.server.ts';

/** A first or a new version of a sheet is in front of readers. */
export const sheetPublished = announcement<{ sheetId: string; versionId: string }>(
  'sheet-published',
);

/** A sheet is out of sight; `byId` took it there. */
export const sheetWithdrawn = announcement<{ sheetId: string; byId: string }>('sheet-withdrawn');
