import { eq } from 'drizzle-orm';

import type { Transaction } from '#app/platform/database.server.ts';
import type { SpeakerFee } from '#app/speakers/visible-speaker.ts';
import { speakerFees } from '#db/schema/speakers.ts';

/** Replaces what a speaker asks, in the order of the form. */
export async function writeFees(
  tx: Transaction,
  speakerId: string,
  fees: readonly SpeakerFee[],
): Promise<void> {
  await tx.delete(speakerFees).where(eq(speakerFees.speakerId, speakerId));
  if (fees.length)
    await tx
      .insert(speakerFees)
      .values(fees.map((fee, position) => ({ ...fee, speakerId, position })));
}
