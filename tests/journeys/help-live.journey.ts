import { type Browser, expect, type Page } from '@playwright/test';

import { findViolations } from '#tests/support/axe.ts';
import { inventWord } from '#tests/support/invent-word.ts';
import { test } from '#tests/support/journey.ts';
import { press, tabTo, typeInto } from '#tests/support/keyboard.ts';
import { openOwnLine } from '#tests/support/own-line.ts';
import { watch } from '#tests/support/page-faults.ts';
import { signIn } from '#tests/support/sign-in.ts';

const messages = (page: Page) => page.getByRole('list', { name: 'Messages' });
const mine = (page: Page) => page.getByLabel('Votre message');
const waiting = (page: Page) => messages(page).getByText('en cours d’envoi');
const participants = (page: Page) => page.getByRole('region', { name: 'Dans la conversation' });

const pathOf = (page: Page) => new URL(page.url()).pathname;

async function open(browser: Browser, who: string) {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, who);
  return page;
}

/** Asked by Camille, and taken by Nora, whose page is open too. */
async function talk(browser: Browser, page: Page) {
  await signIn(page, 'camille');
  await page.goto('/aide');
  await page.getByLabel('Votre question').fill(`Comment tendre un drap, ${inventWord()} ?`);
  await page.getByLabel('Thème').selectOption({ label: 'Numérique' });
  await page.getByLabel('Aujourd’hui').check();
  await page.getByRole('button', { name: 'Poser la question' }).click();
  await expect(page).toHaveURL(/\/aide\/[\da-f-]{36}/u);
  const hers = await open(browser, 'nora');
  await hers.goto(pathOf(page));
  return hers;
}

test('two talk: what one writes the other sees, whatever the network does', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const line = await openOwnLine(baseURL ?? '');
  const page = await (await browser.newContext({ baseURL: line.origin })).newPage();
  const faults = watch(page, line.origin);
  const hers = await talk(browser, page);
  const outside = await open(browser, 'sacha');
  await outside.goto(pathOf(page));
  await expect(outside.getByLabel('Votre réponse')).toBeVisible();

  // Her answer takes the question: the asker sees who, the others that it is taken.
  await hers.getByLabel('Votre réponse').fill('Avec des pinces, et deux mètres de corde.');
  await hers.getByRole('button', { name: 'Répondre' }).click();
  await expect(messages(page)).toContainText('Avec des pinces');
  await expect(participants(page)).toContainText('Nora Belkacem');
  await expect(outside.getByText('Un collègue vient de prendre cette question')).toBeVisible();
  await expect(outside.getByText('Avec des pinces')).toHaveCount(0);

  // By the keyboard alone; who writes, who is here, who has read.
  await typeInto(page, mine(page), 'Et pour dix mètres ?');
  await expect(hers.getByText('Camille Roux écrit…')).toBeVisible();
  await press(page, page.getByRole('button', { name: 'Envoyer' }));
  await expect(messages(hers)).toContainText('Et pour dix mètres ?');
  await expect(mine(page)).toBeFocused();
  await expect(mine(page)).toHaveValue('');
  await expect(page.getByText('Lu par Nora Belkacem')).toBeVisible();
  await expect(participants(page)).toContainText('En ligne ici');
  await expect(hers.getByText('Camille Roux : Et pour dix mètres ?')).toBeAttached();

  // A cut: what is written waits, in order; what the other wrote meanwhile is caught up.
  line.cut();
  await expect(page.getByText('Mode dégradé : connexion perdue')).toBeVisible({ timeout: 25_000 });
  for (const words of ['Premier, sans réseau', 'Second, sans réseau']) {
    await mine(page).fill(words);
    await page.getByRole('button', { name: 'Envoyer' }).click();
  }
  await expect(waiting(page)).toHaveCount(2);
  expect(await findViolations(page)).toEqual([]);
  await mine(hers).fill('Trois pinces de plus.');
  await hers.getByRole('button', { name: 'Envoyer' }).click();
  line.mend();
  await expect(waiting(page)).toHaveCount(0, { timeout: 20_000 });
  await expect(page.getByText('Mode dégradé')).toHaveCount(0);
  await expect(messages(page)).toContainText('Trois pinces de plus.');
  const order = /Trois pinces[\s\S]*Premier, sans[\s\S]*Second, sans/u;
  for (const who of [page, hers]) {
    await expect(messages(who)).toContainText(order);
    await expect(messages(who).getByText('sans réseau')).toHaveCount(2);
  }

  // What is typed outlives the page; what is changed or resolved shows by itself.
  await mine(page).fill('À moitié écrit');
  await page.reload();
  await expect(mine(page)).toHaveValue('À moitié écrit');
  await hers.getByRole('link', { name: 'Modifier votre message' }).last().click();
  // The page before has a field of the same name.
  await expect(hers.getByRole('heading', { level: 1, name: 'Modifier' })).toBeVisible();
  await hers.getByLabel('Votre message').fill('Quatre pinces de plus.');
  await hers.getByRole('button', { name: 'Enregistrer le message' }).click();
  await expect(messages(page)).toContainText('Quatre pinces de plus.');
  await hers.getByRole('button', { name: 'C’est résolu' }).click();
  await expect(page.getByRole('button', { name: 'Rouvrir la question' })).toBeVisible();
  await expect(messages(page)).toContainText('Nora Belkacem a dit que c’est résolu.');
  expect(faults).toEqual([]);
  line.close();
});

test('a proxy that refuses websockets: said, and everything works', async ({ page, browser }) => {
  test.setTimeout(90_000);
  await page.routeWebSocket(/direct/u, (socket) => socket.close());
  const hers = await talk(browser, page);
  await expect(page.getByText('Votre réseau refuse la connexion directe')).toBeVisible({
    timeout: 20_000,
  });
  await tabTo(page, mine(page));
  await page.keyboard.type('Par petits bouts.');
  await press(page, page.getByRole('button', { name: 'Envoyer' }));
  await expect(messages(hers)).toContainText('Par petits bouts.');
  await hers.getByLabel('Votre réponse').fill('Bien reçu.');
  await hers.getByRole('button', { name: 'Répondre' }).click();
  await expect(messages(page)).toContainText('Bien reçu.');
  expect(await findViolations(page)).toEqual([]);
});
