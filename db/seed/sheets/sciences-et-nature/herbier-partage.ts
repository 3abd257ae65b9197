import { inMonths, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const herbierPartage: SeededSheet = {
  key: 'herbier-partage',
  title: 'Herbier partagé des terrains vagues',
  summary:
    'Six balades, un herbier collectif et son double en ligne : les plantes qui poussent sans qu’on les sème, quartier par quartier.',
  kind: 'territoryProject',
  state: 'running',
  themes: ['nature', 'numerique'],
  audiences: ['adultes', 'adolescents'],
  author: 'karim.haddad',
  library: 'bmvr-alcazar-marseille',
  perimeters: [
    ['commune', '13055', 'Les quartiers nord et le centre de Marseille'],
    ['other', null, 'Quatre bibliothèques de quartier'],
  ],
  start: inMonths(-4),
  end: inMonths(8),
  context:
    'Les friches ferment l’une après l’autre. L’herbier en garde la trace, planches et voix des habitants.',
  objectives:
    '- Six balades avec un botaniste\n- Cent planches numérisées\n- Un dépôt au fonds patrimonial',
  running:
    '- Balade et collecte le premier samedi\n- Séchage et montage le deuxième\n- Numérisation le troisième, avec la plateforme en ligne',
  preparation: [3, 'months'],
  expenses: [
    ['Botaniste, 6 balades', 1800],
    ['Papier sans acide, presses', 340],
    ['Captation des voix', 600],
  ],
  fundings: [
    ['Ville de Marseille', 1740, 1740],
    ['DRAC Provence-Alpes-Côte d’Azur', 1000, 800],
  ],
  partners: [['Muséum d’histoire naturelle de Marseille'], ['Tela Botanica', 'identification']],
  toFetch: [['tool', 'Pl@ntNet, reconnaître une plante', 'https://plantnet.org/', 33]],
  contact: ['Yasmina Ferhat', 'médiation scientifique'],
  publishedDaysAgo: 60,
};
