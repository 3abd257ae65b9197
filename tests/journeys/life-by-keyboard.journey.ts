import { expect, type Page } from '@playwright/test';

import { test } from '#tests/support/journey.ts';
import { press, signInByKeyboard, typeInto } from '#tests/support/keyboard.ts';
import { publishByApi } from '#tests/support/publish-by-api.ts';

/** Does a gesture on a sheet of « Mes fiches ». */
async function gesture(page: Page, address: string, label: string) {
  await page.goto('/compte/fiches');
  const line = page.locator('li', { has: page.locator(`h3 a[href="${address}"]`) });
  await press(page, line.getByRole('button', { name: label }));
  await expect(line.getByRole('button', { name: label })).toBeHidden();
}

test('without a mouse, a sheet is shared, revised, compared, withdrawn, restored and archived', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const { address } = await publishByApi(browser, 'camille', 'Lanternes au lavoir');
  const reader = await (await browser.newContext()).newPage();
  await signInByKeyboard(page, 'camille');
  await page.goto(`${address}/equipe`);
  await typeInto(page, page.getByLabel('Pour qui'), 'La mairie');
  await press(page, page.getByRole('button', { name: 'Créer un lien' }));
  const said = page.getByText(/\/fiches\/partage\/\S+/u).first();
  await expect(said).toBeVisible();
  const shared = /\/fiches\/partage\/\S+/u.exec(await said.innerText())?.[0] ?? '';
  expect((await reader.goto(shared))?.status()).toBe(200);
  await press(page, page.getByRole('button', { name: 'Fermer ce lien' }));
  await expect(page.getByText('Lien fermé.')).toBeVisible();
  expect((await reader.goto(shared))?.status()).toBe(404);

  await page.goto(`${address}/modifier`);
  await typeInto(page, page.getByLabel('Résumé (obligatoire)'), 'Des lanternes, et du chant.');
  await press(page, page.getByRole('button', { name: 'Publier les changements', exact: true }));
  await expect(page.getByText('Nouvelle version publiée.')).toBeVisible();
  await page.goto(`${address}/historique`);
  await press(page, page.getByRole('button', { name: 'Comparer', exact: true }));
  await expect(page).toHaveURL(/\/historique\?.*#difference$/u);
  await expect(page.locator('#difference ins').filter({ hasText: 'chant' }).first()).toBeVisible();

  await gesture(page, address, 'Retirer');
  expect((await reader.goto(address))?.status()).toBe(404);
  await gesture(page, address, 'Remettre en ligne');
  expect((await reader.goto(address))?.status()).toBe(200);
  await gesture(page, address, 'Archiver');
  await reader.reload();
  await expect(reader.getByText('Fiche archivée')).toBeVisible();
  await reader.context().close();
});
