import { announcement } from '#app/platform/announcements.server.ts';

/** Libraries bear another name or stand elsewhere: the search index holds the old one. */
export const librariesChanged = announcement<{ libraryIds: string[] }>('libraries-changed');
