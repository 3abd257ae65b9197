import { readFileSync } from 'node:fs';

import { expect, type Locator } from '@playwright/test';

import { test } from '#tests/support/journey.ts';
import { openText, saveState, startSheet } from '#tests/support/sheet-writing.ts';
import { signIn } from '#tests/support/sign-in.ts';

test.describe.configure({ timeout: 120_000 });

/** As Ctrl + V does, with what the clipboard of another program holds. */
async function paste(text: Locator, held: { html?: string; plain: string }) {
  await text.click();
  await text.evaluate((element, { html, plain }) => {
    const data = new DataTransfer();
    if (html) data.setData('text/html', html);
    data.setData('text/plain', plain);
    const event = { clipboardData: data, bubbles: true, cancelable: true };
    element.dispatchEvent(new ClipboardEvent('paste', event));
  }, held);
}

const fixture = (name: string) =>
  readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');

test('what comes from Word, LibreOffice and a PDF is cleaned, saved and shown', async ({
  page,
}) => {
  await signIn(page, 'camille');
  const address = await startSheet(page, 'Trois collages');

  const word = await openText(page, 'context');
  await paste(word, { html: fixture('word.html'), plain: 'Les étapes' });
  await expect(word.locator('h2')).toHaveText('Les étapes');
  await expect(word.locator('ul li')).toHaveText(['Réserver la salle', 'Prévenir l’école']);
  await expect(word.locator('ol li')).toHaveText(['Monter le dôme', 'Éteindre']);
  await expect(word.locator('strong')).toHaveText('20 heures');
  await expect(word.locator('td').last()).toHaveText('12');
  await expect(word.locator('a')).toHaveAttribute('href', 'https://www.stellarium.org/');
  await expect(word.locator('p[style], span, [class*="Mso"], font')).toHaveCount(0);
  await expect(word).not.toContainText('·');

  const office = await openText(page, 'objectives');
  await paste(office, { html: fixture('libreoffice.html'), plain: 'Objectifs' });
  await expect(office.locator('h2')).toHaveText('Objectifs');
  await expect(office.locator('ul li')).toHaveText(['Faire venir', 'Faire revenir']);
  await expect(office.locator('em')).toHaveText('ensemble');

  const pdf = await openText(page, 'running');
  await paste(pdf, {
    plain:
      'Le  déroulé  dans  les biblio-\nthèques du réseau :\n\uF0B7 les res-\nsources en ligne\n\uF0B7 les malles',
  });
  await expect(pdf.locator('p').first()).toHaveText(
    /^Le déroulé dans les bibliothèques du réseau\s:$/u,
  );
  await expect(pdf.locator('li')).toHaveText(['les ressources en ligne', 'les malles']);

  await expect(saveState(page)).toContainText('Enregistré à');
  await page.goto(`${address}/apercu`);
  const article = page.locator('article');
  await expect(article.locator('li')).toHaveText([
    'Réserver la salle',
    'Prévenir l’école',
    'Monter le dôme',
    'Éteindre',
    'Faire venir',
    'Faire revenir',
    'les ressources en ligne',
    'les malles',
  ]);
  await expect(article.getByRole('cell', { name: '12' })).toBeVisible();
  expect(await article.innerText()).not.toMatch(/[\uE000-\uF8FF]|biblio-|  /u);
});
