import { announcement } from '#app/platform/announcements.server.ts';

/** Communes have another centre: what stands there is elsewhere on the maps. INSEE codes. */
export const communesMoved = announcement<{ communeCodes: string[] }>('communes-moved');
