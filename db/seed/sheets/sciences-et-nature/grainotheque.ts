import { inMonths, inYears, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const grainotheque: SeededSheet = {
  key: 'grainotheque',
  title: 'Ouvrir une grainothèque et la faire vivre',
  summary:
    'Un meuble à fiches, des sachets, une règle simple : on prend, on sème, on rapporte. Et quatre rendez-vous par an pour que cela dure.',
  kind: 'tutorial',
  state: 'done',
  themes: ['nature', 'vie-pratique-et-sante'],
  audiences: ['tout-public'],
  author: 'lucie.ferrand',
  library: 'mediatheque-de-forcalquier',
  start: inYears(-2, 3),
  context:
    'Beaucoup de grainothèques meurent au deuxième printemps. Celle-ci tient parce que les sachets sont comptés et que quatre samedis la font connaître.',
  running:
    '## Ouvrir\n\n- Un meuble à tiroirs étiqueté par mois de semis\n- Une affiche : prenez trois sachets, rapportez-en un\n- Un cahier, pas de logiciel\n\n## Faire vivre\n\n- Mars : troc de graines\n- Juin : visite de deux jardins\n- Septembre : atelier de récolte\n- Décembre : tri et étiquetage autour d’un thé',
  materialMeans: 'Ancien meuble à fiches, 500 sachets kraft, tampons encreurs.',
  preparation: [2, 'months'],
  expenses: [
    ['Sachets et étiquettes', 57],
    ['Affiches', 24],
  ],
  fundings: [['Amis de la médiathèque', 81, 81]],
  partners: [
    ['Jardins partagés de Forcalquier'],
    ['Conservatoire d’espaces naturels', 'une conférence'],
  ],
  toFetch: [['template', 'Étiquettes de sachets à imprimer', 'https://grainesdetroc.fr/', 112]],
  attendance: { '18-64': 140, '65+': 85, '6-11': 30 },
  worked: 'Le thé de décembre : on y trie mille sachets en riant.',
  failed: 'Les courges s’hybrident : l’écrire sur les sachets.',
  again: 'yes',
  advice: 'N’acceptez pas de sachet sans date. Tout le reste se rattrape.',
  contact: ['Lucie Ferrand', 'action culturelle'],
  publishedDaysAgo: 610,
  verifiedDaysAgo: 90,
  replays: [
    {
      by: 'nadia.benali',
      library: 'bibliotheque-alphonse-rabbe-riez',
      when: inYears(-1, 3),
      attendance: 60,
      euros: 40,
      rating: 5,
    },
    {
      by: 'nora',
      library: 'mediatheque-municipale-brignoles',
      when: inYears(-1, 4),
      attendance: 80,
      euros: 110,
      rating: 4,
    },
    {
      by: 'karim.haddad',
      library: 'mediatheque-municipale-aubagne',
      when: inMonths(-8),
      attendance: 72,
      euros: 95,
      rating: 4,
    },
    {
      by: 'ines.arnaud',
      library: 'bibliotheque-municipale-embrun',
      when: inMonths(-7),
      attendance: 41,
      euros: 30,
      rating: 5,
      advice: 'En montagne, décaler tous les rendez-vous d’un mois.',
    },
    {
      by: 'lea.fontana',
      library: 'mediatheque-municipale-mouans-sartoux',
      when: inMonths(-6),
      attendance: 120,
      euros: 160,
      rating: 5,
    },
  ],
  comments: [
    {
      by: 'lea.fontana',
      daysAgo: 70,
      body: 'Faut-il une autorisation pour donner des graines ?',
      answers: [
        {
          by: 'camille',
          daysAgo: 69,
          body: 'Le don entre particuliers de variétés du domaine public est libre ; on n’échange pas de variétés protégées.',
        },
      ],
    },
  ],
};
