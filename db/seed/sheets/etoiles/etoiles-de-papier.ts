import { inMonths, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const etoilesDePapier: SeededSheet = {
  key: 'etoiles-de-papier',
  title: 'Étoiles de papier : ombres et constellations',
  summary:
    'Théâtre d’ombres sur les légendes du ciel : les enfants découpent les étoiles, écrivent la voix, jouent devant l’école.',
  kind: 'workshop',
  state: 'done',
  themes: ['arts-et-spectacle', 'sciences'],
  audiences: ['scolaires', 'enfants'],
  author: 'yves.imbert',
  library: 'mediatheque-de-chorges',
  start: inMonths(-10),
  end: inMonths(-8),
  context:
    'Six séances avec une classe de CE2, de la légende lue à la représentation. L’écran est un drap, la lampe un projecteur de chantier.',
  running:
    '- Séances 1 et 2 : lire, choisir une légende\n- Séances 3 et 4 : découper, articuler\n- Séance 5 : écrire et enregistrer les voix\n- Séance 6 : jouer',
  preparation: [3, 'weeks'],
  expenses: [
    ['Marionnettiste, 3 séances', 540],
    ['Papier, tiges, drap', 68],
  ],
  fundings: [
    ['Commune de Chorges', 308, 308],
    ['DRAC, éducation artistique', 300, 300],
  ],
  speakers: [['Compagnie L’Ombre double', 'théâtre d’ombres']],
  attendance: { '6-11': 24, '18-64': 55 },
  worked: 'Les voix enregistrées : personne n’a eu le trac.',
  again: 'yes',
  contact: ['Solène Queyrel', 'jeunesse'],
  publishedDaysAgo: 220,
};
