import { readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, type Page } from '@playwright/test';

import { test } from '#tests/support/journey.ts';
import { press, signInByKeyboard, tabTo } from '#tests/support/keyboard.ts';
import { openText } from '#tests/support/sheet-writing.ts';
import { sharedData } from '#tests/support/shared-data.ts';
import { signIn } from '#tests/support/sign-in.ts';

test.describe.configure({ timeout: 120_000 });

const file = path.join(sharedData ?? '', 'sheets/fiche-projet-tarn-et-garonne.txt');

/** What the real sheet says, field by field, in the form that it led to. */
async function expectRealSheet(page: Page) {
  await expect(page).toHaveURL(/\/fiches\/[\w-]+\/modifier\?repris=/u);
  await expect(page.getByText(/réponses reprises de votre texte/u)).toBeVisible();
  await expect(page.getByLabel('Titre (obligatoire)')).toHaveValue(/offre numérique/iu);
  await expect(page.getByLabel('Qui porte le projet (obligatoire)')).toHaveValue(
    /Conseil départemental de Tarn-et-Garonne|Médiathèque départementale/u,
  );
  await expect(page.getByLabel('Périmètre, ligne 1')).toHaveValue(/appel à projets/iu);
  await expect(page.getByLabel('Périmètre, ligne 2')).toHaveValue(/toutes les bibliothèques/iu);
  await expect(page.getByLabel('Début', { exact: true })).toHaveValue(/trimestre 2023/u);
  await expect(page.getByLabel('Fin', { exact: true })).toHaveValue(/trimestre 2024/u);
  const cell = (label: string) => page.getByLabel(label, { exact: true });
  await expect(cell('Montant en euros, ligne 1')).toHaveValue(/^35\s?000/u);
  await expect(cell('Financeur, ligne 1')).toHaveValue(/État/u);
  await expect(cell('Prévu en euros, ligne 1')).toHaveValue(/^17\s?500/u);
  await expect(cell('Financeur, ligne 2')).toHaveValue(/Département/u);
  await expect(cell('Prévu en euros, ligne 2')).toHaveValue(/^17\s?500/u);
  await expect(await openText(page, 'context')).toContainText('fossé numérique');
  const running = await openText(page, 'running');
  await expect(running).toContainText('MusicMe');
  await expect(running).not.toContainText(/[\uE000-\uF8FF]|res-sources|biblio-thèques/u);
}

test.describe('the real sheet of a departmental library', () => {
  test.skip(!sharedData, 'The real data stay outside of the repository');

  test('pasted, becomes a draft field by field; what had no place is placed by hand', async ({
    page,
  }) => {
    await signIn(page, 'camille');
    await page.goto('/fiches/nouvelle');
    await page.getByLabel('Le texte de votre fiche').fill(readFileSync(file, 'utf8'));
    await page.getByRole('button', { name: 'Reprendre ce texte' }).click();
    await expectRealSheet(page);
  });

  test('pasted without a mouse, becomes the same draft', async ({ page }) => {
    await signInByKeyboard(page, 'camille');
    await page.goto('/fiches/nouvelle');
    await tabTo(page, page.getByLabel('Le texte de votre fiche'));
    await page.keyboard.insertText(readFileSync(file, 'utf8'));
    await press(page, page.getByRole('button', { name: 'Reprendre ce texte' }));
    await expectRealSheet(page);
  });

  test('sent as a file without scripts, becomes the same draft', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await signIn(page, 'camille');
    await page.goto('/fiches/nouvelle');
    await page.getByLabel('Ou son fichier').setInputFiles(file);
    await page.getByRole('button', { name: 'Reprendre ce texte' }).click();
    await expect(page).toHaveURL(/\/modifier\?repris=/u);
    await expect(page.getByLabel('Contexte et enjeux')).toHaveValue(/fossé numérique/u);
    await expect(page.getByLabel('Prévu en euros, ligne 2')).toHaveValue(/^17\s?500/u);
    await context.close();
  });
});

test('a passage that found no field stays in view until it is placed, and nothing typed is lost', async ({
  page,
}) => {
  await signIn(page, 'camille');
  await page.goto('/fiches/nouvelle');
  await page
    .getByLabel('Le texte de votre fiche')
    .fill(
      'Titre : Le ciel en boîte\n\nDéroulé\nOn monte le dôme.\n\nÉvaluation\nQuestionnaire à chaud.',
    );
  await page.getByRole('button', { name: 'Reprendre ce texte' }).click();
  const panel = page.getByRole('region', { name: 'Un passage à placer' });
  await expect(panel).toContainText('Questionnaire à chaud.');
  await page.getByLabel('Résumé (obligatoire)').fill('Un planétarium de carton.');
  await panel.getByLabel('Placer le passage 1 dans').selectOption({ index: 1 });
  await panel.getByRole('button', { name: 'Placer ce passage' }).click();
  await expect(panel).toBeHidden();
  await expect(page.getByLabel('Résumé (obligatoire)')).toHaveValue('Un planétarium de carton.');
  await page.reload();
  await expect(page.getByText('Questionnaire à chaud.').first()).toBeAttached();
  await expect(page.getByLabel('Résumé (obligatoire)')).toHaveValue('Un planétarium de carton.');
});
