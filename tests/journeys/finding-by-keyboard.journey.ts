import { expect } from '@playwright/test';

import { test } from '#tests/support/journey.ts';
import { press, signInByKeyboard, tabTo, typeInto } from '#tests/support/keyboard.ts';

const sheet = 'Planétarium de poche : une soirée sous les étoiles';

test('without a mouse, Sacha finds a sheet by a misspelt word, its budget and its distance', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signInByKeyboard(page, 'sacha');
  await page.goto('/fiches');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused();
  await page.keyboard.press('Enter');
  const box = page.getByRole('combobox', { name: 'Chercher dans les fiches' });
  await typeInto(page, box, 'étoilles');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Résultats pour «\sétoiles\s»/u)).toBeVisible();

  await tabTo(page, page.getByRole('combobox', { name: 'Autour de' }));
  await page.keyboard.type('manosq');
  await expect(page.getByRole('option', { name: /^Manosque/u })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/commune=04112&rayon=30/u);
  await tabTo(page, page.getByRole('slider'));
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/rayon=35/u);
  const budget = page.getByRole('checkbox', { name: /^500 à 1\s500\s€/u });
  await tabTo(page, budget);
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/budget=500-a-1500/u);
  await expect(budget).toBeFocused();

  const pills = page.getByRole('list', { name: 'Filtres actifs' });
  await press(page, page.getByRole('link', { name: 'Tableau', exact: true }));
  await expect(page.getByRole('row', { name: sheet })).toBeVisible();
  await press(page, pills.getByRole('link', { name: /500 à 1\s500\s€/u }));
  await expect(page).not.toHaveURL(/budget=/u);
  await tabTo(page, page.getByLabel('Trier par'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/tri=/u);
  await press(page, page.getByRole('row', { name: sheet }).getByRole('link'));
  await expect(page.getByRole('heading', { level: 1, name: sheet })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('row', { name: sheet })).toBeVisible();

  await typeInto(page, box, 'xylophoniste');
  await page.keyboard.press('Enter');
  await expect(page.locator('#resultats')).toHaveText(/^Aucune fiche/u);
  const wider = page.getByRole('region', { name: 'Élargir la recherche' });
  await press(page, wider.getByRole('link').first());
  await expect(page.locator('#resultats')).not.toHaveText(/^Aucune fiche/u);
});
