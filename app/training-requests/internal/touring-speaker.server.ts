import { eq, inArray } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import { speakers } from '#db/schema/speakers.ts';
import { touringSpeakers } from '#db/schema/training-requests.ts';

/** What was declared of the speaker of that slug. */
export const ofSpeaker = (db: Queryable, slug: string) =>
  inArray(
    touringSpeakers.speakerId,
    db.select({ id: speakers.id }).from(speakers).where(eq(speakers.slug, slug)),
  );
