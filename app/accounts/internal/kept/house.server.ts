import { keptInDays } from '#app/platform/retention.ts';
import { formatDays } from '#app/ui/format.ts';
import { helpCallSettings } from '#db/schema/calls.ts';
import { costRates } from '#db/schema/costs.ts';
import { helpRetentions } from '#db/schema/help-settings.ts';

import { about, type KeptData } from './about.server.ts';

/** What keeps the site going. */
export const keptOfHouse: KeptData[] = [
  {
    part: 'house',
    what: 'Réglages du réseau que vous avez posés',
    why: 'Savoir qui en a décidé',
    ground: 'interest',
    until: () => 'Tant que le réseau existe, sous « compte supprimé » quand le compte s’efface',
    rows: [
      about(helpRetentions.setById, 'stays', ['durée de conservation', 'durées de conservation'], {
        months: 'Mois',
        set_at: 'Posée',
      }),
      about(helpCallSettings.setById, 'stays', ['réglage des appels', 'réglages des appels'], {
        step_in_seconds: 'Secondes par étape',
        set_at: 'Posé',
      }),
      about(costRates.setById, 'stays', ['tarif de référence', 'tarifs de référence'], {
        source: 'Source',
        applies_from: 'À partir du',
        set_at: 'Posé',
      }),
    ],
  },
  {
    part: 'house',
    what: 'Mots cherchés sans résultat, sans savoir par qui',
    why: 'Savoir ce qui manque',
    ground: 'interest',
    until: () => formatDays(keptInDays.fruitlessSearch),
    rows: [],
  },
  {
    part: 'house',
    what: 'Filtres de l’annuaire des intervenants restés sans réponse\u00A0: ni mots, ni personnes',
    why: 'Savoir ce qui manque',
    ground: 'interest',
    until: () => formatDays(keptInDays.unmetSearch),
    rows: [],
  },
  {
    part: 'house',
    what: 'Nombre d’essais par adresse de réseau, hachée',
    why: 'Arrêter les robots',
    ground: 'interest',
    until: () => formatDays(keptInDays.rateWindow),
    rows: [],
  },
];
