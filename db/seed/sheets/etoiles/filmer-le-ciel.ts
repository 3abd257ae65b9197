import { inMonths, inYears, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const filmerLeCiel: SeededSheet = {
  key: 'filmer-le-ciel',
  title: 'Filmer le ciel : premiers pas en pose longue',
  summary:
    'Un atelier photo de nuit : appareils prêtés, filés d’étoiles sur le plateau, images exposées ensuite à la médiathèque.',
  kind: 'workshop',
  state: 'done',
  themes: ['image-et-cinema', 'sciences'],
  audiences: ['adultes', 'adolescents'],
  author: 'camille',
  library: 'mediatheque-intercommunale-d-herbes-manosque',
  start: inYears(-1, 10),
  context:
    'Quatre boîtiers dormaient dans la réserve depuis un atelier vidéo. Un photographe du pays a proposé deux nuits sur le plateau de Valensole.',
  running:
    '- Première soirée en salle : réglages, trépied, patience\n- Deuxième soirée dehors : trois poses de vingt minutes\n- Un samedi de tri, puis l’accrochage de douze tirages',
  technicalNeeds: 'Nuit sans lune, terrain accessible en voiture, gilets et lampes rouges.',
  preparation: [5, 'weeks'],
  expenses: [
    ['Photographe, 3 interventions', 690],
    ['Tirages et cadres', 240],
    ['Assurance des boîtiers', 55],
  ],
  fundings: [
    ['Durance-Luberon-Verdon Agglomération', 700, 700],
    ['Région Provence-Alpes-Côte d’Azur', 285, 200],
  ],
  speakers: [['Martial Escoffon', 'photographe']],
  attendance: { '12-17': 3, '18-64': 11, '65+': 2 },
  satisfaction: [4.7, 14],
  worked: 'L’exposition a duré trois mois au lieu d’un : on nous demandait encore les images.',
  failed: 'Deux soirs annulés par le vent : prévoir une date de repli dès l’affiche.',
  again: 'withChanges',
  contact: ['Ghislaine Tardieu', 'image et son'],
  publishedDaysAgo: 380,
  verifiedDaysAgo: 60,
  replays: [
    {
      by: 'nora',
      library: 'mediatheque-intercommunale-joseph-piegay-vinon-sur-verdon',
      when: inMonths(-6),
      attendance: 12,
      euros: 610,
      rating: 4,
    },
    {
      by: 'sacha',
      library: 'bibliotheque-municipale-paul-veyne-bedoin',
      when: inMonths(-4),
      attendance: 14,
      euros: 540,
      rating: 5,
      advice: 'Sur le Ventoux, partir une heure plus tôt : la route ferme.',
    },
  ],
};
