import { inMonths, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const fakeNewsAtelier: SeededSheet = {
  key: 'fake-news-atelier',
  title: 'Vrai, faux, flou : vérifier une image en dix minutes',
  summary:
    'Un atelier clé en main pour collégiens : cinq images, trois réflexes, un tableau. Supports prêts à projeter.',
  kind: 'digitalMediation',
  state: 'done',
  themes: ['citoyennete', 'numerique'],
  audiences: ['adolescents', 'scolaires'],
  author: 'yves.imbert',
  library: 'mediatheque-le-quai-des-arts-veynes',
  start: inMonths(-12),
  context:
    'Les professeurs documentalistes demandent tous la même chose : une heure, pas plus, et rien à installer.',
  objectives:
    '- Remonter à l’image d’origine\n- Lire une date, un lieu, une ombre\n- Dire « je ne sais pas » sans honte',
  running:
    '- 5 min : à main levée, vrai ou faux ?\n- 30 min : en binôme, cinq images, une fiche\n- 20 min : mise en commun, le flou a le droit d’exister',
  technicalNeeds: 'Une connexion, un vidéoprojecteur, un ordinateur pour deux.',
  preparation: [2, 'hours'],
  expenses: [['Photocopies', 8]],
  fundings: [['Budget propre', 8, 8]],
  partners: [['Collège François-Mitterrand de Veynes']],
  toFetch: [
    ['tool', 'Recherche d’image inversée TinEye', 'https://tineye.com/', 75],
    ['text', 'Dossiers du CLEMI sur l’image', 'https://www.clemi.fr/', 61],
  ],
  attendance: { '12-17': 112 },
  satisfaction: [4.2, 90],
  worked: 'Laisser un cas insoluble : c’est de lui qu’ils parlent en sortant.',
  again: 'yes',
  contact: ['Yves Imbert', 'médiation numérique'],
  licence: 'cc-by-4.0',
  publishedDaysAgo: 340,
  replays: [
    {
      by: 'ines.arnaud',
      library: 'mediatheque-de-laragne-monteglin',
      when: inMonths(-9),
      attendance: 48,
      euros: 0,
      rating: 5,
    },
    {
      by: 'karim.haddad',
      library: 'mediatheque-nelson-mandela-gardanne',
      when: inMonths(-8),
      attendance: 75,
      euros: 20,
      rating: 4,
      advice: 'Remplacer deux images : elles vieillissent vite.',
    },
    {
      by: 'sacha',
      library: 'mediatheque-les-carmes-pertuis',
      when: inMonths(-5),
      attendance: 52,
      euros: 0,
      rating: 4,
    },
  ],
};
