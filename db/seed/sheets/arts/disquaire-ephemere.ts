import { inMonths, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const disquaireEphemere: SeededSheet = {
  key: 'disquaire-ephemere',
  title: 'Le disquaire éphémère : vendre les vinyles, garder la musique',
  summary:
    'Désherber mille disques en un week-end d’écoute : bacs, platines, vente au kilo, bornes pour numériser ce qui est rare.',
  kind: 'culturalAction',
  state: 'done',
  themes: ['musique', 'patrimoine'],
  audiences: ['adultes', 'adolescents'],
  author: 'lea.fontana',
  library: 'bibliotheque-louis-nucera-nice',
  start: inMonths(-7, 18),
  end: inMonths(-7, 19),
  context:
    'Le fonds dormait au sous-sol. On en a gardé cent quarante, le reste est reparti sous le bras des gens.',
  running:
    '- Trois mois de tri, avec deux collectionneurs\n- Vendredi : écoute, quatre platines\n- Samedi : vente à un euro, concert du soir',
  preparation: [4, 'months'],
  expenses: [
    ['Groupe, concert', 900],
    ['Location de platines', 180],
    ['SACEM', 96.4],
  ],
  fundings: [
    ['Ville de Nice', 576.4, 576.4],
    ['Recette de la vente', 600, 842],
  ],
  attendance: { '12-17': 40, '18-64': 310, '65+': 55 },
  worked: 'Les platines en libre-service.',
  failed: 'Délibération de déclassement à voter quatre mois avant.',
  again: 'yes',
  contact: ['Léa Fontana', 'musique'],
  publishedDaysAgo: 200,
};
