import { inMonths, inYears, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const facileALire: SeededSheet = {
  key: 'facile-a-lire',
  title: 'Installer un espace « Facile à lire »',
  summary:
    'Quarante livres de face, un meuble bas, des mots simples : un espace pour ceux que les rayons intimident.',
  kind: 'tutorial',
  state: 'done',
  themes: ['accueil-et-inclusion', 'lecture-et-ecriture'],
  audiences: ['adultes', 'allophones', 'publics-empeches'],
  author: 'ines.arnaud',
  library: 'bibliotheque-departementale-des-hautes-alpes-gap',
  start: inYears(-2, 5),
  context:
    'Un adulte sur dix lit avec peine. L’espace ne se cache pas : il est à l’entrée, sans étiquette honteuse.',
  running:
    '- Choisir avec les formateurs de l’association d’apprentissage du français\n- Tous les livres de face\n- Renouveler dix titres par trimestre\n- Former toute l’équipe, pas une personne',
  preparation: [2, 'months'],
  expenses: [
    ['Meuble', 390],
    ['Livres', 520],
  ],
  fundings: [
    ['Département des Hautes-Alpes', 510, 510],
    ['État, lutte contre l’illettrisme', 400, 400],
  ],
  partners: [['Centre ressources illettrisme'], ['Mission locale']],
  toFetch: [['booklist', 'Sélections Facile à lire', 'https://www.anlci.gouv.fr/', 58]],
  worked: 'À l’entrée, près du café.',
  failed: 'Un logo trop grand la première année : il marquait les gens.',
  again: 'yes',
  contact: ['Aurore Delmas', 'publics'],
  publishedDaysAgo: 540,
  verifiedDaysAgo: 120,
  replays: [
    { by: 'nora', library: 'mediatheque-d-hyeres', when: inYears(-1, 4), euros: 600, rating: 5 },
    {
      by: 'karim.haddad',
      library: 'mediatheque-boris-vian-port-de-bouc',
      when: inMonths(-9),
      euros: 480,
      rating: 4,
    },
    {
      by: 'camille',
      library: 'mediatheque-de-chateau-arnoux-chateau-arnoux-saint-auban',
      when: inMonths(-4),
      euros: 350,
      rating: 5,
    },
  ],
};
