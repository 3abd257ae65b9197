import { inMonths, inYears, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const aideDemarches: SeededSheet = {
  key: 'aide-demarches',
  title: 'Permanence « papiers » : aider sans faire à la place',
  summary:
    'Deux heures par semaine pour les démarches en ligne, avec une charte affichée, un mandat et des limites claires.',
  kind: 'digitalMediation',
  state: 'running',
  themes: ['vie-pratique-et-sante', 'numerique', 'accueil-et-inclusion'],
  audiences: ['adultes', 'seniors', 'allophones'],
  author: 'nora',
  library: 'mediatheque-municipale-brignoles',
  start: inYears(-1, 9),
  context:
    'L’accueil débordait : un dossier de retraite à la banque de prêt, une file derrière. La permanence a son bureau, son horaire et son écran tourné.',
  objectives:
    '- Que la personne tape elle-même\n- Ne jamais garder un mot de passe\n- Orienter vers France services quand le dossier dépasse une demi-heure',
  running:
    '- Accueil sans rendez-vous, trente minutes par personne\n- Signature du mandat quand il faut saisir des données\n- Un classeur des adresses, revu chaque trimestre',
  humanMeans: 'Une conseillère numérique, un agent formé « Aidants Connect » en relais.',
  preparation: [2, 'months'],
  expenses: [
    ['Filtre de confidentialité et imprimante', 310],
    ['Formation, prise en charge', 0],
  ],
  fundings: [
    ['État, conseillers numériques', 200, 200],
    ['Commune de Brignoles', 110, 110],
  ],
  partners: [['France services de Brignoles'], ['Centre communal d’action sociale']],
  toFetch: [
    ['tool', 'Aidants Connect', 'https://aidantsconnect.beta.gouv.fr/', 40],
    ['text', 'Les Bases du numérique d’intérêt général', 'https://lesbases.anct.gouv.fr/', 35],
  ],
  advice: 'Affichez ce que vous ne faites pas. Cela protège tout le monde.',
  contact: ['Delphine Audemard', 'conseillère numérique'],
  publishedDaysAgo: 210,
  replays: [
    {
      by: 'karim.haddad',
      library: 'mediatheque-boris-vian-port-de-bouc',
      when: inMonths(-6),
      attendance: 160,
      euros: 250,
      rating: 4,
    },
  ],
  comments: [
    {
      by: 'ines.arnaud',
      daysAgo: 44,
      body: 'Pouvez-vous partager la charte affichée ?',
      answers: [
        {
          by: 'nora',
          daysAgo: 43,
          body: 'Elle est dans les ressources de la formation ; je l’ajoute à la fiche dès que la mairie l’a relue.',
        },
      ],
    },
  ],
};
