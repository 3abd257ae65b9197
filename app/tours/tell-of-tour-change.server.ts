import { eq } from 'drizzle-orm';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { Context } from '#app/platform/context.server.ts';
import { formatExactEuros, formatFullDate } from '#app/ui/format.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';
import { tourStops } from '#db/schema/tours.ts';

import { tellTravellers } from './internal/tell-travellers.server.ts';

/** After somebody joined or left: a mail to the others, with what they pay now. */
export async function tellOfTourChange(
  context: Context,
  { tourId, what, stopId }: { tourId: string; what: 'joined' | 'left'; stopId: string },
): Promise<void> {
  await tellTravellers(context, tourId, async (tx, tour) => {
    const [moved] = await tx
      .select({ stop: tourStops, name: libraries.name, communeName: communes.name })
      .from(tourStops)
      .innerJoin(libraries, eq(libraries.id, tourStops.libraryId))
      .innerJoin(communes, eq(communes.code, libraries.communeCode))
      .where(eq(tourStops.id, stopId));
    // Left again since, or the whole called off: another mail says so.
    if (!moved || tour.facts.state === 'cancelled') return null;
    if (what === 'joined' && moved.stop.leftAt) return null;
    const library = libraryDisplayName(moved);
    const verb = what === 'joined' ? 'rejoint' : 'quitte';
    return {
      subject: `${library} ${verb} la tournée «\u00A0${tour.speaker.name}\u00A0»`,
      occasion: `${what}:${stopId}`,
      except: moved.stop.joinedById,
      say: (part) => [
        `${library} ${verb} la tournée, le ${formatFullDate(moved.stop.day)}.`,
        ...(part === null ? [] : [`Votre part est maintenant de ${formatExactEuros(part)}.`]),
      ],
      gesture: 'Voir la tournée',
    };
  });
}
