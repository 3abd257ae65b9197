import type { Context } from '#app/platform/context.server.ts';
import { formatExactEuros } from '#app/ui/format.ts';

import { tellTravellers } from './internal/tell-travellers.server.ts';

/** Once it is closed, what each pays; once it is called off, why. */
export async function tellOfTourEnd(
  context: Context,
  { tourId, what }: { tourId: string; what: 'closed' | 'cancelled' },
): Promise<void> {
  await tellTravellers(context, tourId, async (_tx, tour) => {
    if (what === 'closed' && tour.facts.state === 'cancelled') return null;
    const { name } = tour.speaker;
    return what === 'closed'
      ? {
          subject: `La tournée «\u00A0${name}\u00A0» est close`,
          occasion: 'closed',
          except: null,
          say: (part) => [
            'Plus personne ne s’y joint\u00A0: le calendrier et le coût sont arrêtés.',
            ...(part === null ? [] : [`Votre part est de ${formatExactEuros(part)}.`]),
            'Ajoutez-la au plan de financement de votre fiche depuis la page de la tournée.',
          ],
          gesture: 'Ajouter à ma fiche',
        }
      : {
          subject: `La tournée «\u00A0${name}\u00A0» est annulée`,
          occasion: 'cancelled',
          except: null,
          say: () => [
            'La tournée n’aura pas lieu.',
            ...(tour.row.cancelReason ? [`Raison\u00A0: ${tour.row.cancelReason}`] : []),
          ],
          gesture: 'Voir la tournée',
        };
  });
}
