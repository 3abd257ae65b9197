import { expect, test } from 'vitest';

import { cutMessage, wordsOfMessage } from '#app/help/cut-message.ts';
import {
  cutAtLinks,
  type MessagePiece,
  pagesNamed,
  wordsOfPieces,
} from '#app/help/message-pieces.ts';

const appUrl = 'https://reseau.example';
const titles = {
  sheet: new Map([['depanner-une-liseuse', 'Dépanner une liseuse']]),
  answer: new Map([['pret-bloque', 'Un prêt bloqué']]),
};
const atLinks = (body: string) => cutAtLinks(body, titles, appUrl);
const cut = (body: string) => cutMessage(body, titles, appUrl);
const text = (words: string, ...marks: ('bold' | 'italic')[]): MessagePiece => ({
  kind: 'text',
  text: words,
  ...(marks.length ? { marks } : {}),
});
const sheet = { kind: 'sheet', slug: 'depanner-une-liseuse', title: 'Dépanner une liseuse' };

test('the address of a page of ours in sight becomes its title, short or whole', () => {
  expect(atLinks('Voir /fiches/depanner-une-liseuse.')).toEqual([text('Voir '), sheet, text('.')]);
  expect(atLinks(`${appUrl}/fiches/depanner-une-liseuse`)).toEqual([sheet]);
  expect(atLinks('/aide/reponses/pret-bloque')).toEqual([
    { kind: 'answer', slug: 'pret-bloque', title: 'Un prêt bloqué' },
  ]);
  const body = '/fiches/a-b-c, http://x.example/fiches/d-e-f, /aide/reponses/g-h, /fiches/a-b-c';
  expect(pagesNamed(body, appUrl)).toEqual([
    { kind: 'sheet', slug: 'a-b-c' },
    { kind: 'answer', slug: 'g-h' },
  ]);
});

test('a page that is not in sight tells nothing but its address', () => {
  for (const address of ['/fiches/un-brouillon', '/aide/reponses/entre-nous'])
    expect(cut(address)).toEqual([text(address)]);
});

test('other addresses are links; nothing else ever is', () => {
  expect(cut('(https://exemple.fr/a?b=c), merci')).toEqual([
    text('('),
    { kind: 'link', href: 'https://exemple.fr/a?b=c' },
    text('), merci'),
  ]);
  expect(cut('Voir [la notice](https://exemple.fr)')).toEqual([
    text('Voir '),
    { kind: 'link', href: 'https://exemple.fr', text: 'la notice' },
  ]);
  for (const body of [
    'javascript:alert(1)',
    '[ici](javascript:alert)',
    '//exemple.fr',
    'a/fiches/depanner-une-liseuse',
    '<script>alert(1)</script>',
  ])
    expect(cut(body)).toEqual([text(body)]);
});

test('words, lists and quotes are formatted as in sheets', () => {
  expect(cut('Deux **gestes** et *un* mot')).toEqual([
    text('Deux '),
    text('gestes', 'bold'),
    text(' et '),
    text('un', 'italic'),
    text(' mot'),
  ]);
  expect(cut('À prévoir :\r\n- une boîte\r\n- **deux** piles\r\n\r\nVoilà.')).toEqual([
    text('À prévoir :'),
    {
      kind: 'list',
      start: null,
      items: [[text('une boîte')], [text('deux', 'bold'), text(' piles')]],
    },
    text('Voilà.'),
  ]);
  expect(cut('3. Ouvrir\n4. Fermer')).toEqual([
    { kind: 'list', start: 3, items: [[text('Ouvrir')], [text('Fermer')]] },
  ]);
  expect(cut('> Ça marche ?\nOui.')).toEqual([
    { kind: 'quote', pieces: [text('Ça marche ?')] },
    text('Oui.'),
  ]);
  expect(cut('Une\nDeux\n\n\nTrois')).toEqual([text('Une\nDeux\n\nTrois')]);
});

test('what is no notation of messages is left as it was typed', () => {
  for (const body of [
    'Le dossier C:\\1\\notes [x] est vide',
    'https://exemple.fr/a*b*c/d_e',
    '## Titre',
    '| a | b |',
    '![](fichier:0b1f3c1e-8a51-4f0e-9a55-0123456789ab)',
    'Une étoile * seule, 5 * 3',
  ])
    expect(wordsOfPieces(cut(body))).toBe(body);
  expect(cut('**https://exemple.fr/a*b** suffit')).toEqual([
    { kind: 'link', href: 'https://exemple.fr/a*b' },
    text(' suffit'),
  ]);
});

test('in a line of plain words, nothing is left of the notation', () => {
  expect(wordsOfMessage('> Oui\n\n**Voici** :\n- un\n- deux', appUrl)).toBe(
    '«\u00A0Oui\u00A0»\nVoici :\n- un\n- deux',
  );
});
