import { inMonths, inYears, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const kamishibai: SeededSheet = {
  key: 'kamishibai',
  title: 'Fabriquer un butaï et jouer trois kamishibaïs',
  summary:
    'Un théâtre d’images en carton plume, trois histoires, des conseils de voix : le kamishibaï sans rien acheter.',
  kind: 'tutorial',
  state: 'done',
  themes: ['petite-enfance', 'lecture-et-ecriture'],
  audiences: ['jeunes-enfants', 'professionnels'],
  author: 'sacha',
  library: 'mediatheque-ludotheque-municipale-apt',
  start: inYears(-2, 11),
  context:
    'Un butaï en bois coûte cent cinquante euros et pèse lourd. Celui-ci se plie dans un sac et résiste à deux ans de crèche.',
  running:
    '1. Tracer le patron sur du carton plume de 10 mm\n2. Découper, poser le ruban de toile\n3. Glisser les planches dans l’ordre, texte au dos\n4. Ouvrir les portes lentement : c’est là que l’histoire commence',
  materialMeans: 'Carton plume A2, cutter, ruban toilé, règle métallique.',
  preparation: [4, 'hours'],
  expenses: [['Carton plume et ruban', 19.5]],
  fundings: [['Commune d’Apt', 19.5, 19.5]],
  toFetch: [
    ['template', 'Patrons et histoires libres de droits', 'https://commons.wikimedia.org/', 134],
  ],
  attendance: { '0-5': 60, '18-64': 25 },
  satisfaction: [4.7, 18],
  worked: 'Se taire deux secondes avant de tirer la planche.',
  again: 'yes',
  contact: ['Sacha Giraud', 'jeunesse'],
  licence: 'cc0',
  publishedDaysAgo: 480,
  verifiedDaysAgo: 160,
  replays: [
    {
      by: 'mireille.aubert',
      library: 'bibliotheque-de-banon',
      when: inYears(-1, 3),
      attendance: 14,
      euros: 15,
      rating: 5,
    },
    {
      by: 'ines.arnaud',
      library: 'mediatheque-de-chorges',
      when: inMonths(-9),
      attendance: 20,
      euros: 22,
      rating: 4,
    },
    {
      by: 'lea.fontana',
      library: 'mediatheque-sonia-delaunay-biot',
      when: inMonths(-5),
      attendance: 26,
      euros: 18,
      rating: 5,
      advice: 'Peindre l’intérieur en noir : les images ressortent.',
    },
  ],
};
