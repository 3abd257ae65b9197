import { announcement } from '#app/platform/announcements.server.ts';

import type { RegistrationState } from './vocabulary.ts';

/** Somebody's registration came into this state, by this move of it: told once, while it is in it. */
export const registrationMoved = announcement<{
  registrationId: string;
  state: RegistrationState;
  movedAt: string;
}>('registration-moved');
