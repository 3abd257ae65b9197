import { expect, test } from 'vitest';

import { cutAtLinks, sheetsNamed } from '#app/help/message-pieces.ts';

const appUrl = 'https://reseau.example';
const titles = new Map([['depanner-une-liseuse', 'Dépanner une liseuse']]);
const cut = (body: string) => cutAtLinks(body, titles, appUrl);

test('the address of a sheet in sight becomes its title, from here or from its whole address', () => {
  const sheet = { kind: 'sheet', slug: 'depanner-une-liseuse', title: 'Dépanner une liseuse' };
  expect(cut('Voir /fiches/depanner-une-liseuse.')).toEqual([
    { kind: 'text', text: 'Voir ' },
    sheet,
    { kind: 'text', text: '.' },
  ]);
  expect(cut(`${appUrl}/fiches/depanner-une-liseuse`)).toEqual([sheet]);
  expect(sheetsNamed('/fiches/a-b-c et http://x.example/fiches/d-e-f', appUrl)).toEqual(['a-b-c']);
});

test('a sheet that is not in sight tells nothing but its address', () => {
  expect(cut('/fiches/un-brouillon')).toEqual([{ kind: 'text', text: '/fiches/un-brouillon' }]);
});

test('other addresses are links; nothing else ever is', () => {
  expect(cut('(https://exemple.fr/a?b=c), merci')).toEqual([
    { kind: 'text', text: '(' },
    { kind: 'link', href: 'https://exemple.fr/a?b=c' },
    { kind: 'text', text: '), merci' },
  ]);
  for (const body of ['javascript:alert(1)', '//exemple.fr', 'a/fiches/depanner-une-liseuse'])
    expect(cut(body)).toEqual([{ kind: 'text', text: body }]);
});
