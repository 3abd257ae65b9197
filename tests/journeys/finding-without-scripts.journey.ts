import { expect } from '@playwright/test';

import { test } from '#tests/support/journey.ts';
import { signInByForm } from '#tests/support/sign-in.ts';

test.setTimeout(120_000);

const sheet = 'Planétarium de poche : une soirée sous les étoiles';

test.use({ javaScriptEnabled: false });

test('without scripts, Sacha finds a sheet by a misspelt word, its budget and its distance', async ({
  page,
}) => {
  await signInByForm(page, 'sacha');
  await page.goto('/fiches');
  await page.getByRole('textbox', { name: 'Chercher dans les fiches' }).fill('étoilles');
  await page.getByRole('button', { name: 'Chercher' }).click();
  await expect(page.getByText(/Résultats pour «\sétoiles\s»/u)).toBeVisible();
  await page.getByRole('checkbox', { name: /^500 à 1\s500\s€/u }).check();
  await page.getByLabel('Autour de').fill('manosque');
  await page.getByRole('button', { name: 'Appliquer les filtres' }).click();
  await expect(page).toHaveURL(/\?q=%C3%A9toilles&budget=500-a-1500&commune=04112&rayon=30$/u);
  await expect(page.getByRole('link', { name: sheet })).toBeVisible();
  const found = await page.locator('.fiche-l').count();

  await page.getByRole('link', { name: 'Tableau', exact: true }).click();
  await expect(page.getByRole('row')).toHaveCount(found + 1);
  await page.getByLabel('Trier par').selectOption('Les plus proches');
  await page.getByRole('button', { name: 'Trier' }).click();
  await expect(page).toHaveURL(/tri=proche&vue=tableau|vue=tableau&tri=proche/u);
  await page.goBack();
  await page.goBack();
  await page.getByRole('link', { name: 'Carte', exact: true }).last().click();
  await expect(
    page.locator('#liste').getByRole('link', { name: sheet, exact: true }),
  ).toBeVisible();
  await page.goBack();

  await page.getByLabel('Autour de').fill('Digne-les-Bains (04)');
  await page.getByRole('button', { name: 'Appliquer les filtres' }).click();
  await expect(page).toHaveURL(/commune=04070/u);
  await page.goBack();
  await page.getByLabel('Autour de').fill('Zzyzx');
  await page.getByRole('button', { name: 'Appliquer les filtres' }).click();
  await expect(page.getByText('Aucune commune de ce nom.')).toBeVisible();

  await page.goto('/fiches?q=planetarium&budget=gratuit');
  await expect(page.locator('#resultats')).toHaveText(/^Aucune fiche/u);
  await page
    .getByRole('region', { name: 'Élargir la recherche' })
    .getByRole('link')
    .first()
    .click();
  await expect(page.getByRole('link', { name: sheet })).toBeVisible();
});

test('without scripts, a visitor finds by a place and a date, and is told of what was left aside', async ({
  page,
}) => {
  await page.goto('/fiches?q=planetarium&budget_min=100');
  await expect(page.getByText('Le budget se cherche une fois connecté.')).toBeVisible();
  await page.getByLabel('Autour de').fill('Forcalquier');
  await page.getByLabel('Du', { exact: true }).fill('2020-01-01');
  await page.getByRole('button', { name: 'Appliquer les filtres' }).click();
  await expect(page).toHaveURL(/commune=04088&rayon=30&du=2020-01-01/u);
  await expect(page.getByText('Le budget se cherche')).toHaveCount(0);
  await page.getByRole('link', { name: sheet }).click();
  await expect(page.getByRole('heading', { level: 1, name: sheet })).toBeVisible();
});
