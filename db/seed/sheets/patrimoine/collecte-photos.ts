import { inMonths, inYears, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const collectePhotos: SeededSheet = {
  key: 'collecte-photos',
  title: 'Sortez vos albums : collecte de photographies de famille',
  summary:
    'Trois samedis de numérisation ouverts à tous, un dépôt aux archives, une exposition dans les vitrines du bourg.',
  kind: 'territoryProject',
  state: 'done',
  themes: ['patrimoine', 'image-et-cinema'],
  audiences: ['seniors', 'tout-public'],
  author: 'camille',
  library: 'mediatheque-romain-selsis-oraison',
  perimeters: [
    ['commune', '04143', 'Oraison'],
    ['other', null, 'Les hameaux, par le minibus de la commune'],
  ],
  start: inYears(-1, 1),
  end: inYears(-1, 6),
  context:
    'On vient avec une boîte à biscuits, on repart avec une clé et l’envie de raconter. Six cents images, quatre-vingts récits.',
  objectives: '- Numériser sans déposséder\n- Légender avec ceux qui savent encore les noms',
  running:
    '- Accueil, contrat de dépôt d’une page\n- Numérisation à 600 points par pouce, devant la personne\n- Café, récit enregistré si elle le veut',
  technicalNeeds: 'Deux scanners à plat, un disque en double, une pièce claire.',
  preparation: [3, 'months'],
  expenses: [
    ['Scanner', 340],
    ['Disques', 160],
    ['Tirages de l’exposition', 290],
  ],
  fundings: [
    ['Commune d’Oraison', 490, 490],
    ['Département des Alpes-de-Haute-Provence', 300, 300],
  ],
  partners: [['Archives départementales des Alpes-de-Haute-Provence', 'contrat et dépôt']],
  toFetch: [['template', 'Contrat de dépôt', 'https://francearchives.gouv.fr/', 26]],
  attendance: { '18-64': 60, '65+': 145 },
  satisfaction: [4.8, 57],
  worked: 'L’exposition dans les vitrines des commerces : tout le bourg se cherche.',
  failed: 'Le contrat faisait quatre pages ; personne ne lisait.',
  again: 'yes',
  contact: ['Thérèse Bonnabel', 'patrimoine'],
  publishedDaysAgo: 420,
  verifiedDaysAgo: 100,
  replays: [
    {
      by: 'ines.arnaud',
      library: 'mediatheque-de-savines-le-lac',
      when: inMonths(-8),
      attendance: 90,
      euros: 300,
      rating: 5,
      advice: 'L’ancien village sous le lac : prévoir des mouchoirs.',
    },
    {
      by: 'karim.haddad',
      library: 'mediatheque-municipale-saint-martin-de-crau',
      when: inMonths(-5),
      attendance: 75,
      euros: 410,
      rating: 4,
    },
  ],
};
