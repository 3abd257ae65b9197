import { expect, test } from 'vitest';

import { wordSheet } from '#tests/intake/zip-of.ts';
import { useWeb } from '#tests/support/web.ts';

const web = useWeb();
const address = '/fiches/nouvelle/reprendre';

function post(values: Record<string, string | Blob>, as: string | null = 'camille') {
  const body = new FormData();
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string') body.append(name, value);
    else body.append(name, value, 'fiche.docx');
  }
  return web.ask(address, { method: 'POST', body, as });
}

test('a member finds the form, a visitor the way in', async () => {
  const page = await web.ask(address, { as: 'camille' });
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('Le texte de votre fiche');
  const refused = await web.ask(address);
  expect(refused.status).toBe(302);
  expect(refused.headers.get('Location')).toMatch(/^\/connexion\?suite=/u);
});

test('a pasted text leads to its draft, and names what was taken from it', async () => {
  const answer = await post({ text: 'Titre : Le ciel en boîte\nPublic : tout public' });
  expect(answer.status).toBe(302);
  expect(answer.headers.get('Location')).toBe(
    '/fiches/le-ciel-en-boite/modifier?repris=title,audienceIds',
  );
});

test('so does a file, beside an empty text', async () => {
  const answer = await post({ text: '', file: new Blob([new Uint8Array(wordSheet)]) });
  expect(answer.headers.get('Location')).toMatch(/^\/fiches\/nuit-du-conte-de-la-lune\/modifier/u);
});

test('what is refused comes back with its sentence and what was typed', async () => {
  const empty = await post({ text: '' });
  expect(empty.status).toBe(422);
  expect(await empty.text()).toContain('Collez un texte, ou choisissez un fichier.');
  const wrong = await post({ text: 'Titre : Gardé', file: new Blob(['PK\u0003\u0004']) });
  expect(wrong.status).toBe(422);
  const page = await wrong.text();
  expect(page).toContain('Ce fichier est abîmé');
  expect(page).toContain('Titre : Gardé');
});
