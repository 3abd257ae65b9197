import { announcement } from '#app/platform/announcements.server.ts';

/** A library says that it did the project of a sheet too. */
export const replayRecorded = announcement<{ replayId: string; sheetId: string }>(
  'replay-recorded',
);
