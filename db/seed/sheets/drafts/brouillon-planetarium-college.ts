import { inMonths, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const brouillonPlanetariumCollege: SeededSheet = {
  key: 'brouillon-planetarium-college',
  title: 'Planétarium de poche, version collège',
  summary: 'Deux classes de quatrième sous le dôme, et un exposé de trois minutes par groupe.',
  kind: 'workshop',
  state: 'running',
  themes: ['sciences'],
  audiences: ['adolescents', 'scolaires'],
  author: 'camille',
  coauthor: 'nadia.benali',
  library: 'mediatheque-de-forcalquier',
  start: inMonths(3),
  context:
    'Le collège a demandé une version à lui. On garde le dôme, on remplace les lectures par leurs exposés.',
  running:
    '- Deux séances de préparation au collège\n- Une journée de dôme, quatre passages\n- Restitution aux parents',
  expenses: [['Location du dôme, 1 jour', 220]],
  adaptedFrom: 'planetarium-de-poche',
};
