import { inMonths, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const jeuxVideoSeniors: SeededSheet = {
  key: 'jeux-video-seniors',
  title: 'Manettes et chignons : jeu vidéo en résidence',
  summary:
    'Bowling, jardin, chorale : trois jeux choisis pour des mains qui tremblent, et un tournoi entre deux résidences.',
  kind: 'digitalMediation',
  state: 'done',
  themes: ['jeu', 'accueil-et-inclusion'],
  audiences: ['seniors', 'publics-empeches'],
  author: 'nora',
  library: 'mediatheque-jacques-duhamel-sanary-sur-mer',
  start: inMonths(-6),
  context:
    'On craignait le refus. La première partie a duré deux heures, le tournoi est devenu mensuel.',
  running:
    '- Une console, un vidéoprojecteur, des fauteuils en demi-cercle\n- Trois jeux, dans cet ordre\n- Un score au mur, des prénoms en grand',
  preparation: [1, 'days'],
  expenses: [['Console et trois jeux', 420]],
  fundings: [['Conférence des financeurs du Var', 420, 420]],
  partners: [['Deux résidences autonomie de Sanary-sur-Mer']],
  attendance: { '65+': 27 },
  satisfaction: [4.8, 21],
  worked: 'Le score au mur.',
  again: 'yes',
  contact: ['Bruno Kaddour', 'multimédia'],
  publishedDaysAgo: 140,
  replays: [
    {
      by: 'lea.fontana',
      library: 'mediatheque-noailles-cannes',
      when: inMonths(-2),
      attendance: 19,
      euros: 60,
      rating: 5,
    },
  ],
};
