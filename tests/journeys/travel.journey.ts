import { expect, type Page } from '@playwright/test';

import { findViolations } from '#tests/support/axe.ts';
import { test } from '#tests/support/journey.ts';
import { publishByApi } from '#tests/support/publish-by-api.ts';
import { signIn } from '#tests/support/sign-in.ts';

// Three people take turns, each in a browser of their own.
test.setTimeout(150_000);

const replays = (page: Page) => page.locator('#realise-aussi');
const toast = (page: Page, words: string) => page.locator('.toasts').getByText(words);

async function tellReplay(page: Page, address: string, told: Record<string, string>) {
  await page.goto(address);
  await replays(page).getByRole('link', { name: 'Je l’ai réalisé aussi' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Réalisé aussi chez nous' }),
  ).toBeVisible();
  for (const [label, value] of Object.entries(told)) await page.getByLabel(label).fill(value);
}

test('Sacha adapts a sheet of Camille, publishes it, and both sheets say where the idea comes from', async ({
  page,
  browser,
}) => {
  const original = await publishByApi(browser, 'camille', 'Marche aux lampions');
  await signIn(page, 'sacha');
  await page.goto(original.address);
  await page.getByRole('button', { name: 'Adapter cette fiche' }).click();
  await expect(toast(page, 'Brouillon créé. À vous.')).toBeVisible();
  const title = page.locator('input[name="title"]');
  await expect(title).toHaveValue(original.title);
  const mine = `${original.title} en plein été`;
  await title.fill(mine);
  await page.getByRole('button', { name: 'Ajouter une dépense' }).click();
  await page.getByLabel('Dépense, ligne 2', { exact: true }).fill('Eau fraîche');
  await page.getByLabel('Montant en euros, ligne 2', { exact: true }).fill('12');

  // Before it is published, the original does not speak of it.
  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto(original.address);
  await expect(visitor.getByText(mine)).toHaveCount(0);

  await page.getByRole('button', { name: 'Publier', exact: true }).click();
  await expect(toast(page, 'Fiche publiée.')).toBeVisible();
  const lineage = page.getByRole('region', { name: 'D’une fiche à l’autre' });
  await expect(lineage.getByRole('link', { name: original.title, exact: true })).toBeVisible();
  await expect(lineage).toContainText('Change le titre et le budget.');
  expect(await findViolations(page)).toEqual([]);
  await lineage.getByRole('link', { name: 'Voir ce que cette fiche change' }).click();
  await expect(page.locator('#difference')).toContainText('Eau fraîche');
  await expect(page.locator('#difference ins').filter({ hasText: 'en plein été' })).toBeVisible();
  expect(await findViolations(page)).toEqual([]);

  await page.goto(original.address);
  await lineage.getByRole('link', { name: mine }).click();
  await expect(page.getByRole('heading', { level: 1, name: mine })).toBeVisible();
  await visitor.goto(original.address);
  const told = visitor.getByRole('region', { name: 'D’une fiche à l’autre' });
  await expect(told.getByRole('link', { name: mine })).toBeVisible();
  await expect(told).toContainText('Change le titre.');
});

test('two libraries tell that they did it too: the sheet adds them up', async ({
  page,
  browser,
}) => {
  const { address, title } = await publishByApi(browser, 'camille', 'Lanternes en papier');
  await signIn(page, 'sacha');
  await tellReplay(page, address, { Année: '1789', 'Combien de personnes ?': 'beaucoup' });
  await page.getByRole('button', { name: 'Publier ce retour' }).click();
  await expect(page.getByRole('heading', { name: /à revoir$/u })).toBeVisible();
  await expect(page.getByLabel('Combien de personnes ?')).toHaveValue('beaucoup');
  expect(await findViolations(page)).toEqual([]);
  await page.getByLabel('Année').fill('2025');
  await page.getByLabel('Mois ou trimestre').selectOption('octobre');
  await page.getByLabel('Combien de personnes ?').fill('40');
  await page.getByLabel('Combien cela a-t-il coûté ?').fill('52,50');
  await page.getByRole('radio', { name: /^4/u }).check();
  await page.getByLabel('Un conseil à qui voudrait le refaire').fill('Des piles en plus.');
  await page.getByRole('button', { name: 'Publier ce retour' }).click();
  await expect(toast(page, 'Retour publié. Merci de l’avoir raconté.')).toBeVisible();
  await expect(page.getByText('Réalisé aussi par 1 bibliothèque')).toBeVisible();
  await expect(replays(page)).toContainText('octobre 2025');
  await expect(replays(page)).toContainText('Des piles en plus.');

  const nora = await (await browser.newContext()).newPage();
  await signIn(nora, 'nora');
  await tellReplay(nora, address, { Année: '2026', 'Combien de personnes ?': '25' });
  await nora.getByLabel('Combien cela a-t-il coûté ?').fill('70');
  await nora.getByRole('radio', { name: /^5/u }).check();
  await nora.getByRole('button', { name: 'Publier ce retour' }).click();
  await expect(nora.getByText('Réalisé aussi par 2 bibliothèques')).toBeVisible();
  await expect(replays(nora)).toContainText(
    /2\sbibliothèques · 65\spersonnes · coût médian 61,25\s€ · note 4,5 sur 5/u,
  );
  expect(await findViolations(nora)).toEqual([]);

  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto(address);
  await expect(visitor.getByText('Réalisé aussi par 2 bibliothèques')).toBeVisible();
  for (const secret of ['coût médian', 'Des piles en plus.', '52,50'])
    await expect(visitor.getByText(secret)).toHaveCount(0);
  await visitor.goto(`/fiches?q=${encodeURIComponent(`"${title}"`)}`);
  await expect(visitor.locator('.fiche-l')).toContainText(/Réalisé aussi par\s2\sbibliothèques/u);

  await page.reload();
  await replays(page).getByRole('link', { name: 'Corriger ce retour' }).click();
  await page.getByRole('button', { name: 'Retirer ce retour' }).click();
  await expect(toast(page, 'Retour retiré.')).toBeVisible();
  await expect(page.getByText('Réalisé aussi par 1 bibliothèque')).toBeVisible();
});
