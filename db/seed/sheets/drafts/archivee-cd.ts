import { inYears, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const archiveeCd: SeededSheet = {
  key: 'archivee-cd',
  title: 'Prêter des CD-ROM : la convention',
  summary: 'Le modèle de convention de prêt de CD-ROM, gardé pour mémoire.',
  kind: 'tutorial',
  state: 'done',
  themes: ['numerique'],
  audiences: ['professionnels'],
  author: 'karim.haddad',
  library: 'bibliotheque-departementale-des-bouches-du-rhone-marseille',
  start: inYears(-3, 1),
  context: 'Plus personne n’en prête ; la convention a servi de modèle aux liseuses.',
  publishedDaysAgo: 1000,
  isArchived: true,
};
