import { type Browser, expect, type Page } from '@playwright/test';

import { test } from '#tests/support/journey.ts';
import { linkOf, openLetter } from '#tests/support/letters.ts';
import { comeBack, openOwnLine } from '#tests/support/own-line.ts';
import { openText, saveState, startSheet } from '#tests/support/sheet-writing.ts';
import { signIn } from '#tests/support/sign-in.ts';

test.describe.configure({ timeout: 120_000 });

/** Camille starts a sheet; Sacha, invited by mail, accepts and has it open too. */
async function writeTogether(
  page: Page,
  browser: Browser,
  title: string,
  options: { javaScriptEnabled?: boolean; baseURL?: string } = {},
) {
  await signIn(page, 'camille');
  const address = await startSheet(page, title);
  await page.goto(`${address}/equipe`);
  await page.getByLabel('Inviter par courriel').fill('sacha@demo.example');
  await page.getByRole('button', { name: 'Envoyer l’invitation' }).click();
  await expect(page.getByText('Invitation envoyée.')).toBeVisible();
  const context = await browser.newContext(options);
  const sacha = await context.newPage();
  await signIn(sacha, 'sacha');
  await openLetter(sacha, { to: 'sacha@demo.example', subject: title });
  const link = await linkOf(sacha, '/fiches/invitation/').getAttribute('href');
  await sacha.goto(new URL(link ?? '').pathname);
  await sacha.getByRole('button', { name: 'Écrire la fiche ensemble' }).click();
  await expect(sacha).toHaveURL(new RegExp(`${address}/modifier$`, 'u'));
  await page.goto(`${address}/modifier`);
  return { address, sacha };
}

const title = (page: Page) => page.getByLabel('Titre (obligatoire)');
const summary = (page: Page) => page.getByLabel('Résumé (obligatoire)');

test('two people write the same answers: both texts are shown, each chosen, nothing lost', async ({
  page,
  browser,
  baseURL,
}) => {
  const line = await openOwnLine(baseURL ?? '');
  const hersFrom = { baseURL: line.origin };
  const { address, sacha } = await writeTogether(page, browser, 'Bal littéraire', hersFrom);
  await openText(sacha, 'context');
  line.cut();
  await title(sacha).fill('Bal littéraire de Sacha');
  await summary(sacha).fill('Le résumé de Sacha.');
  const hers = await openText(sacha, 'context');
  await hers.click();
  await sacha.keyboard.type('Le contexte selon Sacha.');
  await sacha.getByLabel('Personne à joindre').fill('Sacha');
  await title(page).fill('Bal littéraire de Camille');
  await summary(page).fill('Le résumé de Camille.');
  const mine = await openText(page, 'context');
  await mine.click();
  await page.keyboard.type('Le contexte selon Camille.');
  await page.getByLabel('Note sur le budget').fill('Hors salaires');
  await expect(saveState(page)).toContainText('Enregistré à');

  await comeBack(line, sacha);
  await expect(saveState(sacha)).toContainText('Les mêmes réponses ont changé ailleurs');
  await sacha.getByRole('button', { name: 'Voir les deux textes' }).click();
  await expect(sacha.getByText('Les deux textes sont gardés.')).toBeVisible();
  const answer = (name: string) => sacha.getByRole('group', { name });
  await expect(answer('Titre')).toContainText('Bal littéraire de Camille');
  await answer('Titre').getByLabel('Garder le mien').check();
  await answer('Résumé')
    .getByLabel(/^Prendre celui de Camille/u)
    .check();
  await answer('Contexte').getByLabel('Garder les deux').check();
  await sacha.getByRole('button', { name: 'Garder ces choix' }).click();
  await expect(sacha.getByText('Vos choix sont enregistrés.')).toBeVisible();
  await expect(title(sacha)).toHaveValue('Bal littéraire de Sacha');
  await expect(summary(sacha)).toHaveValue('Le résumé de Camille.');
  await expect(sacha.getByLabel('Note sur le budget')).toHaveValue('Hors salaires');
  await expect(sacha.getByLabel('Personne à joindre')).toHaveValue('Sacha');
  const both = await openText(sacha, 'context');
  await expect(both).toContainText('Le contexte selon Sacha.');
  await expect(both).toContainText('Le contexte selon Camille.');
  await expect(sacha.getByText('Un texte non enregistré')).toBeHidden();

  // Camille's next words bring her what was settled.
  await page.getByLabel('Téléphone').fill('04 92 00 00 00');
  await expect(title(page)).toHaveValue('Bal littéraire de Sacha');
  await expect(page.getByLabel('Téléphone')).toHaveValue('04 92 00 00 00');
  await expect(saveState(page)).toContainText('Enregistré à');
  expect(new URL(page.url()).pathname).toBe(`${address}/modifier`);
  await sacha.context().close();
  line.close();
});

test('without scripts, the second to save chooses between both texts', async ({
  page,
  browser,
}) => {
  const { sacha } = await writeTogether(page, browser, 'Dictée géante', {
    javaScriptEnabled: false,
  });
  await title(page).fill('Dictée géante de Camille');
  await expect(saveState(page)).toContainText('Enregistré à');
  await title(sacha).fill('Dictée géante de Sacha');
  await summary(sacha).fill('Une dictée pour tous.');
  await sacha.getByRole('button', { name: 'Enregistrer', exact: true }).last().click();
  const choice = sacha.getByRole('group', { name: 'Titre' });
  await expect(choice).toContainText('Dictée géante de Camille');
  await expect(choice).toContainText('Dictée géante de Sacha');
  await choice.getByLabel(/^Prendre celui de Camille/u).check();
  await sacha.getByRole('button', { name: 'Garder ces choix' }).click();
  await expect(title(sacha)).toHaveValue('Dictée géante de Camille');
  await expect(summary(sacha)).toHaveValue('Une dictée pour tous.');
  await sacha.context().close();
});

test('with the keyboard alone, the conflict is settled', async ({ page, browser, baseURL }) => {
  const line = await openOwnLine(baseURL ?? '');
  const { sacha } = await writeTogether(page, browser, 'Café des parents', {
    baseURL: line.origin,
  });
  line.cut();
  await title(sacha).focus();
  await sacha.keyboard.press('End');
  await sacha.keyboard.type(' de Sacha');
  await title(page).fill('Café des parents de Camille');
  await expect(saveState(page)).toContainText('Enregistré à');
  await comeBack(line, sacha);
  const open = sacha.getByRole('button', { name: 'Voir les deux textes' });
  await expect(open).toBeVisible();
  await open.press('Enter');
  await expect(sacha.getByRole('group', { name: 'Titre' })).toBeVisible();
  const mine = sacha.getByLabel('Garder le mien');
  for (let presses = 0; presses < 40; presses += 1) {
    await sacha.keyboard.press('Tab');
    if (await mine.evaluate((radio) => radio === document.activeElement)) break;
  }
  await expect(mine).toBeFocused();
  await sacha.keyboard.press('ArrowDown');
  await expect(sacha.getByLabel(/^Prendre celui de Camille/u)).toBeChecked();
  await sacha.keyboard.press('ArrowUp');
  await expect(mine).toBeChecked();
  await sacha.keyboard.press('Tab');
  await expect(sacha.getByRole('button', { name: 'Garder ces choix' })).toBeFocused();
  await sacha.keyboard.press('Enter');
  await expect(title(sacha)).toHaveValue('Café des parents de Sacha');
  await sacha.context().close();
  line.close();
});
