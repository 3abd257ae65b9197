import { expect, type Page } from '@playwright/test';

import { test } from '#tests/support/journey.ts';
import { answerAllAsked, openText, saveState, startSheet } from '#tests/support/sheet-writing.ts';
import { readPdf } from '#tests/support/pdf.ts';
import { signIn } from '#tests/support/sign-in.ts';

test.describe.configure({ timeout: 120_000 });

const publish = (page: Page, label = 'Publier') =>
  page.getByRole('button', { name: label, exact: true }).click();

/** Does a gesture on a sheet of « Mes fiches ». */
async function gesture(page: Page, address: string, label: string) {
  await page.goto('/compte/fiches');
  const line = page.locator('li', { has: page.locator(`h3 a[href="${address}"]`) });
  await line.getByRole('button', { name: label }).click();
  await expect(line.getByRole('button', { name: label })).toBeHidden();
}

test('a draft is shared by a link that counts its visits and closes; published, revised, compared, printed, withdrawn, restored, archived', async ({
  page,
  browser,
}) => {
  await signIn(page, 'camille');
  const address = await startSheet(page, 'Chorale de bibliothèque');
  const reader = await (await browser.newContext()).newPage();
  await page.goto(`${address}/equipe`);
  await page.getByLabel('Pour qui').fill('La mairie');
  await page.getByRole('button', { name: 'Créer un lien' }).click();
  const link = await page
    .getByText(/\/fiches\/partage\/\S+/u)
    .first()
    .innerText();
  const shared = /\/fiches\/partage\/\S+/u.exec(link)?.[0] ?? '';
  await reader.goto(shared);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Chorale de bibliothèque');
  await page.goto(`${address}/equipe`);
  await expect(page.getByText(/La mairie.*1\svisite/u)).toBeVisible();
  await page.getByRole('button', { name: 'Fermer ce lien' }).click();
  await expect(page.getByText('Lien fermé.')).toBeVisible();
  expect((await reader.goto(shared))?.status()).toBe(404);

  await page.goto(`${address}/modifier`);
  await answerAllAsked(page);
  await (await openText(page, 'running')).click();
  await page.keyboard.type('On chante le mardi.');
  await publish(page);
  await expect(page).toHaveURL(new RegExp(`${address}$`, 'u'));
  await page.goto(`${address}/modifier`);
  await page.getByLabel('Résumé (obligatoire)').fill('On chante ensemble, le mardi soir.');
  await expect(saveState(page)).toContainText('Enregistré à');
  await publish(page, 'Publier les changements');
  await expect(page.getByText('Nouvelle version publiée.')).toBeVisible();
  await page.goto(`${address}/historique?de=1&a=2`);
  const difference = page.locator('#difference');
  await expect(difference.locator('del').first()).toBeVisible();
  await expect(difference.locator('ins').filter({ hasText: 'chante' }).first()).toBeVisible();

  const pdf = await page.request.get(`${address}.pdf`);
  expect(readPdf(await pdf.body()).pageCount).toBeLessThanOrEqual(2);

  await gesture(page, address, 'Retirer');
  expect((await reader.goto(address))?.status()).toBe(404);
  await gesture(page, address, 'Remettre en ligne');
  expect((await reader.goto(address))?.status()).toBe(200);
  await gesture(page, address, 'Archiver');
  await reader.reload();
  await expect(reader.getByText('Fiche archivée')).toBeVisible();
  await reader.context().close();
});
