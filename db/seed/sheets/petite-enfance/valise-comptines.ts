import { inMonths, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const valiseComptines: SeededSheet = {
  key: 'valise-comptines',
  title: 'La valise à comptines des villages',
  summary:
    'Une valise qui passe de mairie en mairie, avec un répertoire, des percussions et un carnet où chaque village ajoute sa comptine.',
  kind: 'territoryProject',
  state: 'running',
  themes: ['petite-enfance', 'musique', 'langues'],
  audiences: ['tout-petits', 'familles'],
  author: 'ines.arnaud',
  library: 'mediatheque-mille-et-une-pages-guillestre',
  perimeters: [
    ['intercommunality', null, 'Guillestrois-Queyras, onze villages'],
    ['other', null, 'Les deux crèches de Guillestre'],
  ],
  start: inMonths(-3),
  end: inMonths(6),
  context:
    'Le Queyras a ses comptines, que plus personne n’écrit. La valise les ramasse en chemin.',
  running:
    '- Deux semaines par village\n- Une veillée à l’arrivée, une à la remise\n- Enregistrement au téléphone, avec accord',
  preparation: [2, 'months'],
  expenses: [
    ['Percussions et valise', 240],
    ['Musicienne, 4 veillées', 720],
  ],
  fundings: [
    ['CC du Guillestrois et du Queyras', 560, 560],
    ['DRAC Provence-Alpes-Côte d’Azur', 400, 300],
  ],
  speakers: [['Lison Barbaroux', 'musicienne']],
  partners: [['Parc naturel régional du Queyras']],
  contact: ['Solange Albrand', 'direction'],
  publishedDaysAgo: 55,
};
