import { inQuarters, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const fablabBibliobus: SeededSheet = {
  key: 'fablab-bibliobus',
  title: 'Un fablab dans le bibliobus',
  summary:
    'Découpeuse vinyle, machine à badges, imprimante 3D : le bus s’arrête, on fabrique, on lit.',
  kind: 'territoryProject',
  state: 'considered',
  themes: ['numerique'],
  audiences: ['enfants', 'adolescents', 'familles'],
  author: 'nadia.benali',
  library: 'mediatheque-departementale-des-alpes-de-haute-provence-digne-les-bains',
  perimeters: [
    ['intercommunality', null, 'Vallées du Verdon et de l’Asse'],
    ['departement', '04', 'À terme, tous les arrêts du bibliobus'],
  ],
  start: inQuarters(3),
  end: inQuarters(9),
  context:
    'Le prochain bibliobus aura une tablette électrique et deux prises extérieures. Nous cherchons des collègues qui ont déjà fabriqué dehors, au froid.',
  objectives:
    '- Douze arrêts par mois\n- Un objet à emporter en trente minutes\n- Former trois conducteurs',
  technicalNeeds: '2 kW disponibles à l’arrêt, ventilation, rangement fixe.',
  expenses: [
    ['Équipement', 6800],
    ['Formation des agents', 1200],
  ],
  fundings: [
    ['Département des Alpes-de-Haute-Provence', 4000],
    ['État, fonds d’innovation', 2400],
    ['Région Provence-Alpes-Côte d’Azur', 1600],
  ],
  contact: ['Gaëtan Mistral', 'bibliobus'],
  publishedDaysAgo: 50,
  comments: [
    {
      by: 'yves.imbert',
      daysAgo: 21,
      body: 'La découpeuse vinyle tient très bien le froid, l’imprimante 3D pas du tout. Venez voir la nôtre.',
    },
  ],
};
