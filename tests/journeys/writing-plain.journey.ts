import { expect } from '@playwright/test';

import { test } from '#tests/support/journey.ts';
import { makePicture, poster } from '#tests/support/sheet-writing.ts';
import { signIn } from '#tests/support/sign-in.ts';

test.use({ javaScriptEnabled: false });

test('without scripts: a sheet is started, written, refused with what was typed, and published', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signIn(page, 'camille');
  await page.goto('/fiches/nouvelle');
  await page.getByRole('button', { name: 'Commencer la fiche' }).click();
  await expect(page.locator('#champ-title-erreur')).toBeVisible();
  await page.getByLabel('Titre (obligatoire)').fill('Kamishibaï à la crèche');
  await page.getByRole('button', { name: 'Commencer la fiche' }).click();
  await expect(page).toHaveURL(/\/fiches\/[\w-]+\/modifier$/u);
  const address = new URL(page.url()).pathname.replace(/\/modifier$/u, '');

  await page.getByLabel('Résumé (obligatoire)').fill('Trois histoires pour les tout-petits.');
  await page.getByRole('radio', { name: 'Réalisé' }).check();
  await page.getByRole('checkbox', { name: /^Petite enfance/u }).check();
  await page.getByLabel('Type d’action (obligatoire)').selectOption('Atelier');
  await page.getByRole('checkbox', { name: /^Tout-petits/u }).check();
  await page.getByLabel('Commune ou bibliothèque').fill('Forcalquier');
  await page.getByLabel('Début', { exact: true }).fill('un beau jour');
  await page
    .getByLabel('Déroulé', { exact: true })
    .fill('## La veille\n\n- Choisir le butaï\n- Baisser la lumière');
  const cell = (label: string) => page.getByLabel(label, { exact: true });
  await cell('Financeur, ligne 1').fill('Commune');
  await cell('Prévu en euros, ligne 1').fill('80');
  await cell('Montant en euros, ligne 1').fill('beaucoup');
  await page.getByRole('button', { name: 'Ajouter un financement' }).click();

  // The page is drawn again with a row more, what was typed, and what cannot be read.
  await cell('Financeur, ligne 2').fill('Département');
  await cell('Prévu en euros, ligne 2').fill('20');
  await expect(cell('Financeur, ligne 1')).toHaveValue('Commune');
  await expect(cell('Montant en euros, ligne 1')).toHaveValue('beaucoup');
  await page.getByRole('button', { name: 'Publier', exact: true }).click();
  await expect(page.locator('.avis--erreur').getByRole('link')).toHaveCount(2);
  await expect(page.getByLabel('Début', { exact: true })).toHaveValue('un beau jour');
  await expect(page.getByLabel('Début', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await expect(cell('Financeur, ligne 2')).toHaveValue('Département');
  await page.getByLabel('Début', { exact: true }).fill('début mars 2026');
  await page.getByLabel('Fin', { exact: true }).fill('fin 2026');
  await cell('Montant en euros, ligne 1').fill('100');
  await cell('Dépense, ligne 1').fill('Location du butaï');

  await page.locator('summary', { hasText: 'À récupérer' }).click();
  const item = page.getByRole('group', { name: 'Élément 1' });
  await item.getByLabel('Titre').fill('Affiche');
  await item.getByLabel('Fichier').setInputFiles(poster);
  await page.locator('input[name="illustration.file"]').setInputFiles(await makePicture());
  await page.getByRole('button', { name: 'Publier', exact: true }).click();

  // Dates come back as they were understood.
  await expect(page.getByLabel('Début', { exact: true })).toHaveValue('mars 2026');
  await expect(page.getByLabel('Fin', { exact: true })).toHaveValue('dernier trimestre 2026');
  await expect(page.getByText('Compris\u00A0: mars 2026 – dernier trimestre 2026')).toBeVisible();
  // The picture lacks its description: all the rest is there, the file included.
  await expect(page.locator('.avis--erreur').getByRole('link')).toHaveText(
    /Décrivez l’illustration/u,
  );
  await page.getByLabel('Ce que montre l’image').fill('Un butaï ouvert');
  await expect(page.locator('a', { hasText: 'affiche.pdf' })).toBeAttached();
  await page.getByRole('button', { name: 'Publier', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`${address}$`, 'u'));
  const article = page.locator('article');
  await expect(article.getByRole('heading', { name: 'La veille' })).toBeVisible();
  await expect(article.locator('li', { hasText: 'Baisser la lumière' })).toBeVisible();
  await expect(article.getByRole('table', { name: 'Financements' })).toContainText('Département');
  await expect(page.getByAltText('Un butaï ouvert')).toBeVisible();
  await expect(page.getByText('mars 2026').first()).toBeVisible();

  await page.goto(`${address}/modifier`);
  await expect(page.getByLabel('Déroulé', { exact: true })).toHaveValue(/## La veille/u);
  await page.getByRole('button', { name: 'Retirer la ligne 2' }).last().click();
  await expect(cell('Financeur, ligne 2')).toHaveCount(0);
  await page.getByLabel('Titre (obligatoire)').fill('Kamishibaï pour les crèches');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).last().click();
  await expect(page.getByText('Brouillon enregistré.')).toBeVisible();
  await page.getByRole('button', { name: 'Publier les changements' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kamishibaï pour les crèches');
});
