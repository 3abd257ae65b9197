import { announcement } from '#app/platform/announcements.server.ts';

/** A profile bears a name that sheets may write: somebody new, or another name. */
export const speakerNamed = announcement<{ speakerId: string }>('speaker-named');
