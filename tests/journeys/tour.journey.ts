import { type Browser, expect, type Page } from '@playwright/test';

import { test } from '#tests/support/journey.ts';
import { signIn } from '#tests/support/sign-in.ts';

/** Three libraries receive a speaker on one journey: what each pays falls, and goes to its sheet. */

const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', {
    timeZone: 'Europe/Paris',
  });

async function as(browser: Browser, who: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, who);
  return page;
}

const partOf = async (page: Page, library: RegExp) => {
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: library }) });
  const words = (await row.locator('td strong').textContent()) ?? '';
  return Number(words.replaceAll(/[^\d,]/gu, '').replace(',', '.'));
};

async function joinOn(page: Page, address: string, day: string) {
  await page.goto(address);
  await page.getByLabel('Votre jour').selectOption(day);
  await page.getByRole('button', { name: 'Rejoindre la tournée' }).click();
  await expect(page.getByText('Vous êtes de la tournée.')).toBeVisible();
}

async function takeInto(page: Page, address: string, title: string) {
  await page.goto('/fiches/nouvelle');
  await page.getByLabel('Titre').fill(title);
  await page.getByRole('button', { name: 'Commencer la fiche' }).click();
  await expect(page).toHaveURL(/\/modifier$/u);
  await page.goto(address);
  await page.getByLabel('Plan de financement de').selectOption({ label: title });
  await page.getByRole('button', { name: 'Ajouter ma part' }).click();
  await expect(page).toHaveURL(/\/modifier$/u);
  await expect(page.locator('input[value*="tournée à 3"]').first()).toBeAttached();
}

test('a tour with three libraries: the cost falls, and ends in three financing plans', async ({
  browser,
}) => {
  const camille = await as(browser, 'camille');
  await camille.goto('/intervenants/milo-serrat');
  await camille.getByRole('link', { name: 'Ouvrir une tournée' }).click();
  await camille.getByLabel('Votre jour').fill(inDays(91));
  await camille.getByLabel('Premier jour possible').fill(inDays(90));
  await camille.getByLabel('Dernier jour possible').fill(inDays(95));
  await camille.getByLabel('On s’y joint jusqu’au').fill(inDays(80));
  await camille.getByLabel('Kilomètres en tout').fill('300');
  await camille.getByRole('button', { name: 'Ouvrir la tournée' }).click();
  await expect(camille.getByText('La tournée est ouverte')).toBeVisible();
  const address = new URL(camille.url()).pathname;
  const parts = [await partOf(camille, /Forcalquier/u)];

  const sacha = await as(browser, 'sacha');
  await joinOn(sacha, address, inDays(92));
  await camille.reload();
  parts.push(await partOf(camille, /Forcalquier/u));

  const nadia = await as(browser, 'nadia.benali');
  await joinOn(nadia, address, inDays(93));
  await camille.reload();
  parts.push(await partOf(camille, /Forcalquier/u));
  expect(parts).toEqual(parts.toSorted((a, b) => b - a));
  expect(new Set(parts).size).toBe(3);

  await camille.getByRole('button', { name: 'Clore maintenant' }).click();
  await expect(camille.getByText('La tournée est close')).toBeVisible();
  for (const [i, page] of [camille, sacha, nadia].entries())
    await takeInto(page, address, `Venue en tournée ${i + 1} ${Date.now()}`);
  for (const page of [camille, sacha, nadia]) await page.context().close();
});
