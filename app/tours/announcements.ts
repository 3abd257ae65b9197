import { announcement } from '#app/platform/announcements.server.ts';

/** Somebody joined or left: the others hear what they now pay. */
export const tourChanged = announcement<{
  tourId: string;
  what: 'joined' | 'left';
  stopId: string;
}>('tour-changed');

/** Nobody joins any more, or nothing takes place. */
export const tourEnded = announcement<{ tourId: string; what: 'closed' | 'cancelled' }>(
  'tour-ended',
);
