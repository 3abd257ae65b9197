import { expect, type Page } from '@playwright/test';

import { findViolations } from '#tests/support/axe.ts';
import { test } from '#tests/support/journey.ts';
import { signIn } from '#tests/support/sign-in.ts';

test.setTimeout(120_000);

const sheet = 'Planétarium de poche : une soirée sous les étoiles';
const count = (page: Page) => page.locator('#resultats');
const titles = (page: Page) => page.locator('.fiche-l h3');
const searchBox = (page: Page) => page.getByRole('combobox', { name: 'Chercher dans les fiches' });
const pill = (page: Page, label: RegExp) =>
  page.getByRole('list', { name: 'Filtres actifs' }).getByRole('link', { name: label });

test.describe('Sacha, who remembers two letters too many', () => {
  test.beforeEach(async ({ page }) => signIn(page, 'sacha'));

  test('finds a sheet by a misspelt word, its budget and its distance, in a list, in a table and on the map', async ({
    page,
  }) => {
    await page.goto('/fiches');
    await searchBox(page).fill('étoilles');
    await searchBox(page).press('Enter');
    await expect(page.getByText(/Résultats pour «\sétoiles\s»/u)).toBeVisible();
    const all = await titles(page).count();

    await page.getByRole('checkbox', { name: /^500 à 1\s500\s€/u }).check();
    await expect(page).toHaveURL(/budget=500-a-1500/u);
    await expect(titles(page)).not.toHaveCount(all);
    const ofBudget = await titles(page).count();
    await expect(page.locator('.fiche-l__faits').getByText(/500 à 1\s500\s€/u)).toHaveCount(
      ofBudget,
    );

    await page.getByLabel('Autour de').pressSequentially('manosq');
    await page.getByRole('option', { name: /^Manosque/u }).click();
    await expect(page).toHaveURL(/commune=04112&rayon=30/u);
    await expect(pill(page, /À moins de 30\skm de Manosque/u)).toBeVisible();
    await expect(page.getByRole('link', { name: sheet })).toBeVisible();
    const near = await titles(page).allTextContents();
    expect(near.length).toBeLessThan(ofBudget);

    await page.getByRole('link', { name: 'Tableau', exact: true }).click();
    await expect(page).toHaveURL(/vue=tableau/u);
    await expect(page.getByRole('row')).toHaveCount(near.length + 1);
    await expect(page.getByRole('row', { name: sheet })).toContainText(/500 à 1\s500\s€/u);

    await page.getByRole('link', { name: 'Carte', exact: true }).last().click();
    await expect(page).toHaveURL(/\/carte\?.*budget=500-a-1500.*commune=04112&rayon=30/u);
    await expect(
      page.locator('#liste').getByRole('link', { name: sheet, exact: true }),
    ).toBeVisible();
    await expect(page.locator('#carte-liste')).toContainText(
      new RegExp(`^${near.length}\\sfiches?\\s`, 'u'),
    );
    await page.locator('#liste').getByRole('link', { name: sheet, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: sheet })).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL(/\/carte\?/u);
    await page.goBack();
    await expect(page.getByRole('row', { name: sheet })).toBeVisible();
    await page.goBack();
    await expect(titles(page)).toHaveText(near);
  });

  test('narrows by an exact amount, takes filters away one by one, sorts, and comes back', async ({
    page,
  }) => {
    await page.goto('/fiches?q=mediateque');
    await expect(page.getByText(/Résultats pour «\smédiathèque\s»/u)).toBeVisible();
    const all = await count(page).textContent();
    await page.getByText('Montant précis').click();
    await page.getByLabel('De', { exact: true }).fill('100');
    await page.getByLabel('De', { exact: true }).press('Tab');
    await expect(pill(page, /Au moins 100\s€/u)).toBeVisible();
    await page.getByLabel('à', { exact: true }).fill('250');
    await page.getByLabel('à', { exact: true }).press('Tab');
    await expect(pill(page, /Au plus 250\s€/u)).toBeVisible();
    await expect(page).toHaveURL(/budget_min=100&budget_max=250/u);
    const narrowed = await count(page).textContent();
    expect(narrowed).not.toBe(all);

    await page.getByLabel('Trier par').selectOption('Les plus proches');
    await expect(page).toHaveURL(/tri=proche/u);
    // The address changes before the list does.
    const isNearestFirst = async () => {
      const places = await page.locator('.fiche-l__lieu').allTextContents();
      const distances = places.map((place) => Number(/(\d+)\skm$/u.exec(place)?.[1] ?? 0));
      return distances.every((km, n) => n === 0 || (distances[n - 1] ?? 0) <= km);
    };
    await expect.poll(isNearestFirst).toBe(true);

    await pill(page, /Au moins 100\s€/u).click();
    await expect(page).not.toHaveURL(/budget_min/u);
    await expect(page.getByLabel('De', { exact: true })).toHaveValue('');
    await page.getByRole('link', { name: 'Tout retirer' }).click();
    await expect(count(page)).not.toHaveText(narrowed ?? '');
    await expect(page).toHaveURL(/\/fiches\?q=mediateque&tri=proche$/u);
    await page.goBack();
    await expect(pill(page, /Au plus 250\s€/u)).toBeVisible();
    await page.goBack();
    await expect(count(page)).toHaveText(narrowed ?? '');
    await expect(page.getByLabel('De', { exact: true })).toHaveValue('100');
    await page.reload();
    await expect(count(page)).toHaveText(narrowed ?? '');
  });

  test('is told what to loosen when nothing answers', async ({ page }) => {
    await page.goto('/fiches?q=planetarium&budget=gratuit&dept=06');
    await expect(count(page)).toHaveText(/^Aucune fiche/u);
    expect(await findViolations(page)).toEqual([]);
    const wider = page.getByRole('region', { name: 'Élargir la recherche' }).getByRole('link');
    const [label, promised] = (await wider.first().innerText()).split(/\s:\s/u);
    expect(label).toBeTruthy();
    await wider.first().click();
    await expect(count(page)).toContainText(promised ?? '');
    await page.goBack();
    await pill(page, /Gratuit/u).click();
    await expect(pill(page, /Gratuit/u)).toHaveCount(0);
    await pill(page, /Alpes-Maritimes/u).click();
    await expect(page.getByRole('link', { name: sheet })).toBeVisible();
  });
});
