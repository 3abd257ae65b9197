import { inMonths, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const nuitDesInsectes: SeededSheet = {
  key: 'nuit-des-insectes',
  title: 'La nuit des insectes',
  summary:
    'Un drap blanc, une lampe, un entomologiste : compter les papillons de nuit derrière la bibliothèque, puis les retrouver dans les livres.',
  kind: 'culturalAction',
  state: 'done',
  themes: ['nature', 'sciences'],
  audiences: ['familles', 'enfants'],
  author: 'sacha',
  library: 'bibliotheque-municipale-vaison-la-romaine',
  start: inMonths(-5, 20),
  context:
    'Le terrain vague derrière la bibliothèque passait pour vide. En deux heures, quarante-deux espèces.',
  running:
    '- 21 h 30 : tendre le drap, allumer\n- 22 h : compter, photographier, relâcher\n- 23 h : reporter sur la fiche du Muséum',
  materialMeans: 'Drap, lampe UV, rallonge de 25 m, 10 loupes, 4 guides.',
  preparation: [3, 'weeks'],
  expenses: [
    ['Déplacement de l’intervenant', 64],
    ['Loupes', 48],
    ['Tisane', 12],
  ],
  fundings: [['Commune de Vaison-la-Romaine', 124, 124]],
  partners: [['Ligue pour la protection des oiseaux', 'prêt de guides']],
  speakers: [['Florent Astruc', 'entomologiste amateur']],
  toFetch: [
    ['outline', 'Protocole Spipoll, suivi des pollinisateurs', 'https://www.spipoll.org/', 18],
  ],
  attendance: { '6-11': 14, '12-17': 4, '18-64': 19 },
  satisfaction: [4.9, 20],
  worked: 'Les enfants ont tenu jusqu’à minuit.',
  failed: 'Couper l’éclairage public : nous l’avons demandé trop tard.',
  again: 'yes',
  contact: ['Maguelone Peyre', 'jeunesse'],
  publishedDaysAgo: 120,
  replays: [
    {
      by: 'camille',
      library: 'mediatheque-communautaire-des-mees',
      when: inMonths(-4),
      attendance: 26,
      euros: 60,
      rating: 5,
    },
    {
      by: 'nora',
      library: 'mediatheque-de-lorgues',
      when: inMonths(-3),
      attendance: 33,
      euros: 95,
      rating: 4,
      advice: 'Un enclos à moustiques pour les curieux : grand succès.',
    },
  ],
};
