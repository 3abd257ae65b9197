import { inYears, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const expoOriginaux: SeededSheet = {
  key: 'expo-originaux',
  title: 'Accrocher des originaux sans se ruiner',
  summary:
    'Assurance, cadres, lumière, convention : monter une exposition de planches originales dans une petite bibliothèque.',
  kind: 'tutorial',
  state: 'done',
  themes: ['bande-dessinee', 'arts-et-spectacle'],
  audiences: ['professionnels'],
  author: 'lea.fontana',
  library: 'mediatheque-charles-negre-grasse',
  start: inYears(-2, 5),
  context: 'Deux expositions, zéro dégât, un budget tenu : la procédure, les modèles, les erreurs.',
  running:
    '- Convention de prêt et valeur d’assurance\n- Constat d’état avec photos, à deux\n- Cadres à taquets, verre acrylique\n- 50 lux, pas de fenêtre au sud',
  preparation: [3, 'months'],
  expenses: [
    ['Assurance', 180],
    ['Droit d’exposition', 300],
    ['Cadres en prêt', 0],
  ],
  fundings: [['Ville de Grasse', 480, 480]],
  partners: [['Médiathèque départementale des Alpes-Maritimes', 'prêt de cadres']],
  toFetch: [['template', 'Modèles de convention', 'https://www.cipac.net/', 30]],
  failed: 'Nous avions oublié l’assurance du transport.',
  again: 'yes',
  contact: ['Victoire Lambruschini', 'expositions'],
  publishedDaysAgo: 680,
};
