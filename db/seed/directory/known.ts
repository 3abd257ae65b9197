import type { Said } from './shape.ts';

/** Those who have an account already, by the part of their address before the @. */
export const known: Record<string, Said> = {
  camille: {
    offers: ['heure-du-conte', 'ateliers-scientifiques', 'recevoir-un-auteur', 'subventions'],
    ownOffers: 'Planétarium gonflable',
    seeks: ['son', 'rfid'],
    languages: ['italien', 'provencal'],
    shows: {
      name: 'everyone',
      library: 'everyone',
      jobTitle: 'members',
      offers: 'members',
      seeks: 'territory',
      themes: 'members',
      languages: 'members',
      sheets: 'everyone',
      answers: 'members',
    },
  },
  sacha: {
    offers: ['bebes-lecteurs', 'jeux-de-societe', 'petite-enfance'],
    ownOffers: 'Tapis de lecture cousus main',
    seeks: ['ateliers-d-ecriture', 'video'],
    languages: ['anglais'],
  },
  nora: {
    offers: ['formation', 'mediation-numerique', 'livre-numerique', 'droit'],
    seeks: ['accessibilite'],
    languages: ['arabe', 'anglais'],
  },
  'nadia.benali': {
    offers: ['projet-de-service', 'partenariats', 'desherbage'],
    seeks: ['livre-numerique'],
    languages: ['arabe'],
  },
  'yves.imbert': {
    offers: ['robotique', 'fabrication', 'logiciel-de-bibliotheque', 'livre-numerique'],
    ownOffers: 'Réparer une imprimante 3D',
    seeks: ['jeu-d-evasion'],
  },
  'ines.arnaud': {
    offers: ['expositions', 'benevoles', 'statistiques'],
    seeks: ['communication'],
    languages: ['italien'],
  },
  'lea.fontana': {
    offers: ['fonds-musique', 'son'],
    seeks: ['accueil-de-classes'],
    languages: ['italien', 'anglais'],
    shows: { name: 'members', library: 'members', offers: 'members', seeks: 'territory' },
  },
  'karim.haddad': {
    offers: ['bande-dessinee', 'adolescents', 'jeux-video'],
    seeks: ['marches-publics'],
    languages: ['kabyle', 'arabe'],
  },
  'mireille.aubert': {
    offers: ['portage-a-domicile', 'reparation'],
    ownOffers: 'Faire vivre un dépôt à trois bénévoles',
    seeks: ['grainotheque'],
    shows: { name: 'territory', library: 'territory', offers: 'territory' },
  },
  'hugo.pellegrin': { offers: ['jeux-video'], seeks: ['catalogage'] },
};
