import { expect, test } from 'vitest';

import { cleanText } from '#app/intake/clean-text.ts';

test.each([
  ['a lost bullet', '\uF0B7 Lire\n \uF0B7  Jouer', '• Lire\n• Jouer'],
  ['a bullet alone on its line', '\uF0B7\nLire à voix haute', '• Lire à voix haute'],
  [
    'bullets run into one line',
    'Il faut : \uF0A7 un tapis \uF0A7 une lampe',
    'Il faut :\n• un tapis\n• une lampe',
  ],
  ['a dash, a star, the « o » of Word', '- un\n*  deux\no\ttrois', '• un\n• deux\n• trois'],
  ['a word cut in two', 'les biblio-\nthèques du réseau', 'les bibliothèques\ndu réseau'],
  [
    'the last word of a line, cut',
    'dans la biblio-\nthèque. \nDe plus',
    'dans la bibliothèque.\nDe plus',
  ],
  ['a compound name cut at its hyphen', 'le Tarn-\net-Garonne', 'le Tarn-et-Garonne'],
  [
    'a compound that the text writes elsewhere',
    'un prêt-relais, le prêt-\nrelais',
    'un prêt-relais, le prêt-relais',
  ],
  ['a pronoun after a hyphen', 'peut-\nêtre un rendez-\nvous', 'peut-être\nun rendez-vous'],
  ['a name after a hyphen', 'Provence-Alpes-\nCôte d’Azur', 'Provence-Alpes-Côte\nd’Azur'],
  [
    'a cut inside a line, when the word is known',
    'la biblio- thèque, une bibliothèque',
    'la bibliothèque, une bibliothèque',
  ],
  ['a suspended hyphen', 'pré- et postnatal', 'pré- et postnatal'],
  ['a run of doubled words', 'évaluation et  et mise mise en œuvre', 'évaluation et mise en œuvre'],
  [
    'a rightly doubled word',
    'Nous nous levons, toc toc, tra la la',
    'Nous nous levons, toc toc, tra la la',
  ],
  ['non-breaking and double spaces', '35\u00A0000\u202F€   en  2023', '35 000 € en 2023'],
  ['ligatures, soft hyphens, zero width', 'un ﬁl af\u00ADﬁché\u200B', 'un fil affiché'],
  ['the lines of old Macs and of Word', 'un\rdeux\r\ntrois\u000Bquatre', 'un\ndeux\ntrois\nquatre'],
  [
    'bold and italic of Markdown',
    '**Public :** les *grands* débutants',
    'Public : les grands débutants',
  ],
])('%s', (_, raw, clean) => {
  expect(cleanText(raw)).toBe(clean);
});

test('page numbers and repeated headers go, the first header stays', () => {
  const pages = [
    'Réseau des médiathèques\nUne phrase qui passe\n1\n',
    '\fRéseau des médiathèques\nà la page suivante.\n\nPage 2 sur 2',
  ].join('');
  expect(cleanText(pages)).toBe(
    'Réseau des médiathèques\nUne phrase qui passe\nà la page suivante.',
  );
});

test('a number on its own line stays where there is no page', () => {
  expect(cleanText('Jauge\n12\nDurée\n2 h')).toBe('Jauge\n12\nDurée\n2 h');
});

test('a clean text is left alone, and cleaning twice changes nothing', () => {
  const text = 'Atelier « Film »\n\nDeux heures, 12 places : réservez.\n\n• ciseaux\n• papier';
  expect(cleanText(text)).toBe(text);
  expect(cleanText(cleanText(text))).toBe(text);
});
