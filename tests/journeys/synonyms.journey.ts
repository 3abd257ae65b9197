import { expect } from '@playwright/test';

import { findViolations } from '#tests/support/axe.ts';
import { inventWord } from '#tests/support/invent-word.ts';
import { test } from '#tests/support/journey.ts';
import { publishByApi } from '#tests/support/publish-by-api.ts';
import { signIn } from '#tests/support/sign-in.ts';

test.setTimeout(120_000);

test('an administrator ties two words: a search for one finds the other at once, and no longer once untied', async ({
  page,
  browser,
}) => {
  const [said, meant] = [inventWord(), inventWord()];
  const { title, address } = await publishByApi(browser, 'camille', `Soirée ${meant}`);
  const reader = await (await browser.newContext()).newPage();
  await reader.goto(`/fiches?q=${said}`);
  await expect(reader.locator('#resultats')).toHaveText(/^Aucune fiche/u);

  await signIn(page, 'admin');
  await page.goto('/administration/synonymes');
  expect(await findViolations(page)).toEqual([]);
  const terms = page.getByLabel('Termes qui veulent dire la même chose');
  await terms.fill(said);
  await page.getByRole('button', { name: 'Ajouter le groupe' }).click();
  await expect(page.getByText('Écrivez au moins deux termes, un par ligne.')).toBeVisible();
  await expect(terms).toHaveValue(said);
  await terms.fill(`${said}\n${meant}`);
  await page.getByRole('button', { name: 'Ajouter le groupe' }).click();
  await expect(page.locator('.toasts')).toContainText('Groupe ajouté');
  await expect(terms).toHaveValue('');
  const group = page.getByRole('listitem').filter({ hasText: `${said} = ${meant}` });
  await expect(group).toBeVisible();

  await reader.reload();
  await expect(
    reader.getByText(new RegExp(`Cherché aussi\\s: «\\s${meant}\\s»`, 'u')),
  ).toBeVisible();
  await reader.getByRole('link', { name: title }).click();
  await expect(reader).toHaveURL(new RegExp(`${address}$`, 'u'));

  await group.getByText('Modifier').click();
  await group.getByLabel('Termes du groupe').fill(`${said}\n${meant}\n${said}${meant}`);
  await group.getByRole('button', { name: 'Enregistrer le groupe' }).click();
  await expect(page.locator('.toasts')).toContainText('Groupe enregistré');
  await reader.goto(`/fiches?q=${said}${meant}`);
  await expect(reader.getByRole('link', { name: title })).toBeVisible();

  await group.getByRole('button', { name: /^Retirer/u }).click();
  await expect(page.locator('.toasts')).toContainText('Groupe retiré.');
  await expect(group).toHaveCount(0);
  await reader.goto(`/fiches?q=${said}`);
  await expect(reader.locator('#resultats')).toHaveText(/^Aucune fiche/u);

  await page.goto('/administration/recherches');
  await expect(page.getByText(said, { exact: true })).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
});
