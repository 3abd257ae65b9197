import { shareKindLabels } from '#app/carpool/vocabulary.ts';
import { keptInDays } from '#app/platform/retention.ts';
import { formatDays } from '#app/ui/format.ts';
import { carpoolShares } from '#db/schema/carpool.ts';

import { about, type KeptData } from './about.server.ts';

/** What I say of the way to a session. */
export const keptOfCarpool: KeptData[] = [
  {
    part: 'trainings',
    what: 'Covoiturage\u00A0: d’où vous partez, vos places ou la vôtre, comment vous joindre',
    why: 'Aller ensemble à une session',
    ground: 'consent',
    until: () =>
      `Jusqu’à ce que vous vous retiriez ou rendiez votre place, et au plus ${formatDays(keptInDays.carpool)} après la session`,
    rows: [
      about(
        carpoolShares.userId,
        'goes',
        ['annonce de covoiturage', 'annonces de covoiturage'],
        {
          commune_code: 'Départ de',
          seats: 'Places',
          leaves_at: 'Heure',
          note: 'Un mot',
          contact: 'Me joindre',
          created_at: 'Dite',
        },
        { says: { kind: shareKindLabels } },
      ),
    ],
  },
];
