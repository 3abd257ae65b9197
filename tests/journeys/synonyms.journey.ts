import { expect, test } from '@playwright/test';

import { findViolations } from '#tests/support/axe.ts';

test('an administrator ties two words, and the search follows', async ({ page }) => {
  await page.goto('/connexion?suite=/administration/synonymes');
  await page.getByLabel(/adresse|courriel/iu).fill('admin@demo.example');
  await page.locator('input[type=password]').fill('rpbs-demo-2026');
  await page.getByRole('button', { name: /connecter/iu }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Synonymes');
  expect(await findViolations(page)).toEqual([]);

  const terms = page.getByLabel('Termes qui veulent dire la même chose');
  await terms.fill('lunette astronomique');
  await page.getByRole('button', { name: 'Ajouter le groupe' }).click();
  await expect(page.getByText('Écrivez au moins deux termes, un par ligne.')).toBeVisible();
  await expect(terms).toHaveValue('lunette astronomique');
  await terms.fill('lunette de Galilée\nplanétarium');
  await page.getByRole('button', { name: 'Ajouter le groupe' }).click();
  await expect(page.getByText(/Groupe ajouté/u).first()).toBeVisible();

  await page.goto('/fiches?q=lunette+de+galilee');
  await expect(page.getByText(/Cherché aussi\s: «\splanétarium\s»/u)).toBeVisible();
  await expect(page.locator('.fiche-l h3').first()).toContainText('Planétarium');

  await page.goto('/administration/recherches');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Recherches sans résultat');
  expect(await findViolations(page)).toEqual([]);
});
