import { expect } from '@playwright/test';

import { test } from '#tests/support/journey.ts';
import { press, tabTo, typeInto } from '#tests/support/keyboard.ts';

const sheet = 'Planétarium de poche : une soirée sous les étoiles';

test('without a mouse, a visitor finds a sheet by a word, a place and a date', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('/');
  await typeInto(
    page,
    page.getByLabel('Chercher une idée').and(page.locator('input')),
    'planetarium',
  );
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/fiches\?q=planetarium$/u);

  await tabTo(page, page.getByRole('combobox', { name: 'Autour de' }));
  await page.keyboard.type('forcalq');
  await expect(page.getByRole('option', { name: /^Forcalquier/u })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/commune=04088&rayon=30/u);

  // Day, month, year: each part of the field hands over to the next.
  await tabTo(page, page.getByLabel('Du', { exact: true }));
  await page.keyboard.type('01012020');
  await expect(page).toHaveURL(/du=2020-01-01/u);
  await expect(page.getByLabel('Du', { exact: true })).toHaveValue('2020-01-01');
  await expect(page.getByLabel(/^Budget|^Montant/u)).toHaveCount(0);

  await press(page, page.getByRole('link', { name: sheet }));
  await expect(page.getByRole('heading', { level: 1, name: sheet })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('link', { name: sheet })).toBeVisible();
  const pills = page.getByRole('list', { name: 'Filtres actifs' });
  await press(page, pills.getByRole('link', { name: /À partir du 1er janvier 2020/u }));
  await expect(page).not.toHaveURL(/du=/u);
});
