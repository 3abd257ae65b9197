import { inMonths, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const cielADomicile: SeededSheet = {
  key: 'ciel-a-domicile',
  title: 'Le ciel à domicile : étoiles en résidence',
  summary:
    'La soirée d’étoiles entre dans une résidence pour personnes âgées : lectures au lit, projecteur de poche, souvenirs de nuits d’été.',
  kind: 'culturalAction',
  state: 'done',
  themes: ['sciences', 'accueil-et-inclusion'],
  audiences: ['seniors', 'publics-empeches'],
  author: 'ines.arnaud',
  library: 'mediatheque-de-gap',
  place: { commune: '05061', label: 'Résidence pour personnes âgées, Gap' },
  start: inMonths(-5, 18),
  context:
    'Une adaptation pour des personnes qui ne sortent plus le soir. On garde les récits et le rythme, on enlève le dôme, l’attente et le froid.',
  objectives:
    '- Faire parler du ciel d’avant, avant l’éclairage public\n- Recueillir, avec accord, dix souvenirs à lire à la séance suivante',
  running:
    '- 14 h 30 : en salle commune, trois récits et un ciel au plafond\n- 15 h 30 : de chambre en chambre, dix minutes par personne, projecteur de poche\n- 16 h 30 : goûter, souvenirs notés par deux bénévoles',
  humanMeans: 'Deux bibliothécaires, deux bénévoles, l’animatrice de la résidence.',
  materialMeans:
    'Projecteur d’étoiles de poche (prêté par la bibliothèque départementale), enceinte, livres en grands caractères.',
  preparation: [3, 'weeks'],
  expenses: [
    ['Projecteur de poche', 79.9],
    ['Impression du recueil de souvenirs', 48],
  ],
  fundings: [['Ville de Gap', 127.9, 127.9]],
  partners: [
    ['Résidence pour personnes âgées de Gap'],
    ['Bibliothèque départementale des Hautes-Alpes', 'prêt du matériel'],
  ],
  attendance: { '65+': 34, '18-64': 6 },
  satisfaction: [4.8, 19],
  worked: 'Le chambre à chambre : ceux qui ne parlent plus en groupe ont parlé.',
  failed: 'Prévoir des piles : le projecteur tient une heure.',
  again: 'yes',
  contact: ['Aurore Delmas', 'portage et hors les murs'],
  firstPublishedDaysAgo: 200,
  publishedDaysAgo: 130,
  adaptedFrom: 'planetarium-de-poche',
  replays: [
    {
      by: 'camille',
      library: 'bibliotheque-de-banon',
      when: inMonths(-2),
      attendance: 12,
      euros: 0,
      rating: 5,
      advice: 'Avec des berceuses provençales, tout le monde a chanté.',
    },
  ],
};
