import { expect, type Page } from '@playwright/test';

import { findViolations } from '#tests/support/axe.ts';
import { test } from '#tests/support/journey.ts';
import { signIn } from '#tests/support/sign-in.ts';

test.setTimeout(120_000);

const slug = 'planetarium-de-poche-une-soiree-sous-les-etoiles';
const sheet = 'Planétarium de poche : une soirée sous les étoiles';
/** Said by the professional sections of that sheet only: its plan, its advice, its contact. */
const secrets = ['Contribution diffuseur', 'Plan équilibré', 'carton du dôme', 'Lucie Ferrand'];

const count = (page: Page) => page.locator('#resultats');

test('a visitor finds a sheet by a word, a place and a date', async ({ page }) => {
  await page.goto('/');
  const box = page.getByLabel('Chercher une idée').and(page.locator('input'));
  await box.fill('planetarium');
  await box.press('Enter');
  await expect(page).toHaveURL(/\/fiches\?q=planetarium$/u);
  await page.getByLabel('Autour de').pressSequentially('forcalq');
  await page.getByRole('option', { name: /^Forcalquier/u }).click();
  await expect(page).toHaveURL(/commune=04088&rayon=30/u);
  await page.getByLabel('Du', { exact: true }).fill('2020-01-01');
  await expect(page).toHaveURL(/du=2020-01-01/u);
  await expect(page.getByRole('link', { name: sheet })).toBeVisible();
  await page.getByLabel('au', { exact: true }).fill('2020-12-31');
  await expect(count(page)).toHaveText(/^Aucune fiche/u);
  await page.getByRole('link', { name: /Retirer le filtre Jusqu’au 31 décembre 2020/u }).click();
  await page.getByRole('link', { name: sheet }).click();
  await expect(page.getByRole('heading', { level: 1, name: sheet })).toBeVisible();
  await page.goBack();
  await expect(page.getByLabel('Du', { exact: true })).toHaveValue('2020-01-01');
});

test('a visitor is offered nothing by which to search the budget, and told when the address asks', async ({
  page,
}) => {
  await page.goto('/fiches?q=etoiles');
  await expect(page.getByRole('group', { name: /Budget|Montant/u })).toHaveCount(0);
  await expect(page.getByText('€')).toHaveCount(0);
  const all = await count(page).textContent();
  for (const filter of ['budget_min=100', 'budget_max=100', 'budget=gratuit']) {
    await page.goto(`/fiches?q=etoiles&${filter}`);
    await expect(page.getByText('Le budget se cherche une fois connecté.')).toBeVisible();
    await expect(page.getByText(new RegExp(`«\\s${filter.split('=')[1]}\\s»`, 'u'))).toBeVisible();
    await expect(count(page)).toHaveText(all ?? '');
    await page.goto(`/carte?q=etoiles&${filter}`);
    await expect(page.getByText('Le budget se cherche une fois connecté.')).toBeVisible();
    const answer = await page.request.get(`/api/v1/fiches?q=etoiles&${filter}`);
    expect(answer.status()).toBe(400);
    expect(await answer.json()).toMatchObject({
      errors: { [filter.split('=')[0] ?? '']: [expect.any(String)] },
    });
  }
});

test('what is for professionals is on the sheet for Sacha, and nowhere for a visitor', async ({
  page,
}) => {
  const search = `q=${encodeURIComponent('planétarium')}`;
  const addresses = [
    `/fiches/${slug}`,
    `/fiches?${search}`,
    `/fiches?${search}&vue=tableau`,
    `/carte?${search}`,
    ...['rss', 'atom', 'geojson', 'csv'].map((format) => `/fiches.${format}?${search}`),
    `/api/v1/fiches?${search}`,
    `/api/v1/fiches/${slug}`,
    `/fiches/${slug}/historique`,
  ];
  for (const address of addresses) {
    const answer = await page.request.get(address);
    expect(answer.ok(), address).toBe(true);
    const text = await answer.text();
    expect(text, address).toContain('Planétarium de poche');
    for (const secret of secrets) expect(text, address).not.toContain(secret);
    expect(text, address).not.toMatch(/500 à 1\s?500\s€/u);
  }
  await page.goto(`/fiches/${slug}`);
  const told = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(told ?? '')).toMatchObject({ '@type': 'CreativeWork' });
  expect(await findViolations(page)).toEqual([]);
  for (const secret of secrets) {
    await page.goto(`/fiches?q=${encodeURIComponent(`"${secret}"`)}`);
    await expect(count(page)).toHaveText(/^Aucune fiche/u);
  }

  await signIn(page, 'sacha');
  await page.goto(`/fiches/${slug}`);
  for (const secret of secrets)
    await expect(page.getByRole('main').getByText(secret).first()).toBeVisible();
  for (const secret of secrets) {
    await page.goto(`/fiches?q=${encodeURIComponent(`"${secret}"`)}`);
    await expect(page.getByRole('link', { name: sheet })).toBeVisible();
  }
});
