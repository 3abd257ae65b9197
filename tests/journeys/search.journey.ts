import { expect, type Page } from '@playwright/test';

import { holdScript } from '#tests/support/hold-script.ts';
import { test } from '#tests/support/journey.ts';

const count = (page: Page) => page.locator('#resultats');
const titles = (page: Page) => page.locator('.fiche-l h3');

test('a visitor narrows a search: the address follows, the focus stays, the way back works', async ({
  page,
}) => {
  await page.goto('/fiches');
  const box = page.getByRole('combobox', { name: 'Chercher dans les fiches' });
  await box.fill('etoiles');
  await box.press('Enter');
  await expect(page).toHaveURL(/\/fiches\?q=etoiles$/u);
  await expect(count(page)).toContainText(/pour «\setoiles\s»/u);
  const found = await titles(page).count();
  expect(found).toBeGreaterThan(5);

  const sciences = page.getByRole('checkbox', { name: /^Sciences/u });
  await sciences.focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/theme=sciences/u);
  await expect(sciences).toBeChecked();
  await expect(sciences).toBeFocused();
  await expect(titles(page)).not.toHaveCount(found);

  await page.getByLabel('Trier par').selectOption('Les plus récentes');
  await expect(page).toHaveURL(/tri=recent/u);
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/\/fiches\?q=etoiles$/u);
  await expect(sciences).not.toBeChecked();
  await expect(titles(page)).toHaveCount(found);
  await page.goForward();
  await expect(sciences).toBeChecked();
  await page.getByRole('link', { name: /Retirer le filtre Sciences/u }).click();
  await expect(sciences).not.toBeChecked();
  await expect(titles(page)).toHaveCount(found);
});

test('a visitor is offered no budget, and an ignored filter is told', async ({ page }) => {
  await page.goto('/fiches?q=etoiles&budget_max=200&theme=licorne');
  await expect(page.getByText('Une partie de la recherche a été laissée de côté.')).toBeVisible();
  await expect(page.getByText('Le budget se cherche une fois connecté.')).toBeVisible();
  await expect(page.getByText(/«\slicorne\s»/u)).toBeVisible();
  await expect(page.getByRole('group', { name: 'Budget' })).toHaveCount(0);
  await expect(page.locator('.fiche-l').getByText('Budget')).toHaveCount(0);
});

test('around a commune chosen while typing, within a radius', async ({ page }) => {
  await page.goto('/fiches');
  const place = page.getByLabel('Autour de');
  await place.click();
  await place.pressSequentially('forcalq', { delay: 40 });
  await page.getByRole('option', { name: /Forcalquier/u }).click();
  await expect(page).toHaveURL(/commune=04088&rayon=30/u);
  await expect(page.getByText('À moins de 30 km de Forcalquier')).toBeVisible();
  await expect(page.locator('.fiche-l__lieu').first()).toContainText(/à .*(km|m)$/u);
  await page.getByRole('link', { name: /Retirer le filtre À moins/u }).click();
  await expect(place).toHaveValue('');
  await page.goBack();
  await expect(place).toHaveValue('Forcalquier (04)');
});

test('what is typed before the suggestions are there is not taken for a place', async ({
  page,
}) => {
  const letThrough = await holdScript(page, /combobox-live/u);
  await page.goto('/fiches?q=etoiles');
  const place = page.getByRole('combobox', { name: 'Autour de' });
  await place.pressSequentially('ma');
  letThrough();
  await expect(place).toHaveAttribute('aria-expanded', 'true');
  await place.pressSequentially('nosq');
  await page.getByRole('option', { name: /^Manosque/u }).click();
  await expect(page).toHaveURL(/[?&]commune=04112&rayon=30/u);
  await page.goBack();
  await expect(page).toHaveURL(/\/fiches\?q=etoiles$/u);
});

test('suggestions complete the word, and lead to the sheets', async ({ page }) => {
  await page.goto('/fiches');
  const box = page.getByRole('combobox', { name: 'Chercher dans les fiches' });
  await box.click();
  await box.pressSequentially('planet', { delay: 40 });
  await expect(page.getByRole('option', { name: /planétarium/iu }).first()).toBeVisible();
  await box.press('ArrowDown');
  await box.press('Enter');
  await expect(page).toHaveURL(/q=plan%C3%A9tarium|\/fiches\/[\w-]+$/u);
});

test('suggestions stay while the page moves, and go with their field', async ({ page }) => {
  await page.goto('/fiches');
  const box = page.getByRole('combobox', { name: 'Chercher dans les fiches' });
  await box.click();
  await box.pressSequentially('plan');
  const list = page.getByRole('listbox');
  const first = list.getByRole('option').first();
  await expect(first).toBeVisible();
  const gap = async () => {
    const [field, option] = [await box.boundingBox(), await first.boundingBox()];
    return (option?.y ?? 0) - (field?.y ?? 0);
  };
  // Shown first, then set in its place.
  await expect.poll(gap).toBeGreaterThan(0);
  const before = await gap();
  await page.evaluate(() => window.scrollBy(0, 40));
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(20);
  await expect(first).toBeVisible();
  await expect.poll(async () => Math.abs((await gap()) - before)).toBeLessThan(2);
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await box.pressSequentially('e');
  await expect(first).toBeVisible();
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await expect(list).toHaveCount(0);
});

test('a search sent before the suggestions are there is not covered by them', async ({ page }) => {
  const letThrough = await holdScript(page, /combobox-live/u);
  await page.goto('/fiches');
  const box = page.getByRole('combobox', { name: 'Chercher dans les fiches' });
  await box.pressSequentially('étoil');
  await box.press('Enter');
  await expect(count(page)).toContainText(/pour «\sétoil\s»/u);
  const suggested = page.waitForResponse(/\/fiches\/suggestions\?/u);
  letThrough();
  await suggested;
  await expect(page.getByRole('checkbox', { name: /^Sciences/u })).toBeVisible();
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await box.press('e');
  await expect(page.getByRole('option').first()).toBeVisible();
});

test('a search after another holds its own words, and the box keeps its shape', async ({
  page,
}) => {
  await page.goto('/fiches?q=etoiles');
  const box = page.getByRole('combobox', { name: 'Chercher dans les fiches' });
  const button = page.getByRole('button', { name: 'Chercher' });
  const before = await button.boundingBox();
  await box.focus();
  await expect(box).toHaveAttribute('data-rac');
  expect(await button.boundingBox()).toEqual(before);
  for (const words of ['jeu', 'lecture', 'dôme gonflable']) {
    await box.press('ControlOrMeta+A');
    await box.pressSequentially(words);
    await box.press('Enter');
    await expect(count(page)).toContainText(`«\u00A0${words}\u00A0»`);
    await expect(box).toHaveValue(words);
    await expect(page.getByRole('listbox')).toHaveCount(0);
  }
});

test('a mistyped word, then nothing at all: the page says what was searched and what to loosen', async ({
  page,
}) => {
  await page.goto('/fiches?q=mediateque');
  await expect(page.getByText(/Résultats pour «\smédiathèque\s»/u)).toBeVisible();
  await page.goto('/fiches?q=etoiles+xylophoniste&vue=tableau');
  await expect(count(page)).toHaveText(/Aucune fiche pour «\setoiles xylophoniste\s»/u);
  await page.getByRole('link', { name: /Chercher «\setoiles\s»/u }).click();
  await expect(page.getByRole('table')).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the forms search, and a place is understood by its name', async ({ page }) => {
    await page.goto('/fiches');
    await page.getByRole('textbox', { name: 'Chercher dans les fiches' }).fill('étoiles');
    await page.getByRole('button', { name: 'Chercher' }).click();
    await expect(count(page)).toContainText(/pour «\sétoiles\s»/u);
    await page.getByRole('checkbox', { name: /^Sciences/u }).check();
    await page.getByLabel('Autour de').fill('Forcalquier');
    await page.getByRole('button', { name: 'Appliquer les filtres' }).click();
    await expect(page).toHaveURL(
      /\/fiches\?q=%C3%A9toiles&theme=sciences&commune=04088&rayon=30$/u,
    );
    await expect(page.getByRole('checkbox', { name: /^Sciences/u })).toBeChecked();
    await page.getByLabel('Autour de').fill('');
    await page.getByRole('button', { name: 'Appliquer les filtres' }).click();
    await expect(page).toHaveURL(/\/fiches\?q=%C3%A9toiles&theme=sciences$/u);
    await page.getByRole('link', { name: 'Tableau' }).click();
    await expect(page.getByRole('table')).toBeVisible();
    await expect(page).toHaveURL(/vue=tableau/u);
  });
});
