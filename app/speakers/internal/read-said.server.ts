import { asc, eq, inArray } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import { type SpeakerForm, writeSpeakerForm } from '#app/speakers/speaker-form.ts';
import { speakerFees } from '#db/schema/speakers.ts';
import { communes, intercommunalities } from '#db/schema/territories.ts';

import type { SpeakerRow } from './find-speaker.server.ts';

/** What a profile says, as its form shows it. */
export async function readSaid(db: Queryable, row: SpeakerRow): Promise<SpeakerForm> {
  const [[home], names, fees] = await Promise.all([
    db
      .select()
      .from(communes)
      .where(eq(communes.code, row.communeCode ?? '')),
    row.intercommunalityCodes.length
      ? db
          .select({ name: intercommunalities.name })
          .from(intercommunalities)
          .where(inArray(intercommunalities.code, row.intercommunalityCodes))
          .orderBy(asc(intercommunalities.name))
      : [],
    db
      .select()
      .from(speakerFees)
      .where(eq(speakerFees.speakerId, row.id))
      .orderBy(asc(speakerFees.position)),
  ]);
  return writeSpeakerForm({
    ...row,
    commune: home ? `${home.name} (${home.departementCode})` : '',
    intercommunalities: names.map(({ name }) => name),
    fees,
  });
}
