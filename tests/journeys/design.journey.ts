import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { expect, type Page } from '@playwright/test';
import { build, preview, type PreviewServer } from 'vite';

import { findViolations } from '#tests/support/axe.ts';
import { test } from '#tests/support/journey.ts';

/** The gallery is not in production: here it is built on its own, shell and styles included. */
const root = path.resolve('tests/journeys/gallery');
const outDir = mkdtempSync(path.join(os.tmpdir(), 'rpbs-gallery-'));
let server: PreviewServer;
let address: string;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const config = { configFile: false as const, root, logLevel: 'error' as const };
  await build({ ...config, build: { outDir, emptyOutDir: true, assetsInlineLimit: 0 } });
  server = await preview({ ...config, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  address = server.resolvedUrls?.local[0] ?? '';
});

test.afterAll(async () => {
  await server.close();
  rmSync(outDir, { recursive: true, force: true });
});

async function openGallery(page: Page, width = 1280) {
  await page.setViewportSize({ width, height: 900 });
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Composants');
  await page.evaluate(() => document.fonts.ready);
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 390, 320]) {
    test(`axe finds nothing in the gallery, ${colorScheme}, ${width} px wide`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await openGallery(page, width);
      await page.getByRole('button', { name: 'Refuser le formulaire' }).click();
      await page.getByRole('button', { name: 'Montrer un message' }).click();
      expect(await findViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
  }
}

test('axe finds nothing with strong contrast and large text, nor in an open dialog', async ({
  page,
}) => {
  await openGallery(page, 390);
  await page.evaluate(() => {
    Object.assign(document.documentElement.dataset, { contraste: 'fort', taille: '150' });
  });
  expect(await findViolations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.getByRole('button', { name: 'Supprimer la fiche' }).last().click();
  await expect(page.getByRole('dialog', { name: 'Supprimer cette fiche' })).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
});

test('a place is chosen with the keyboard alone, and its code goes with it', async ({ page }) => {
  await openGallery(page);
  const place = page.getByRole('combobox', { name: 'Commune', exact: true });
  const code = page.locator('input[name="insee"]');
  await place.focus();
  await page.keyboard.type('for');
  const options = page.getByRole('listbox').getByRole('option');
  await expect(options).toHaveText(['ForcalquierAlpes-de-Haute-Provence']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(place).toHaveValue('Forcalquier');
  await expect(code).toHaveValue('04088');
  await expect(page.getByRole('listbox')).toBeHidden();

  await page.keyboard.type('x');
  await expect(code).toHaveValue('');
  await expect(page.getByText('Rien de ce nom.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Rien de ce nom.')).toBeHidden();
  await page.keyboard.press('Tab');
  await expect(place).toHaveValue('Forcalquierx');
});

test('on a slow telephone, no letter typed while the suggestions load is lost', async ({
  page,
}) => {
  await openGallery(page, 390);
  const telephone = await page.context().newCDPSession(page);
  await telephone.send('Emulation.setCPUThrottlingRate', { rate: 8 });
  const place = page.getByRole('combobox', { name: 'Commune', exact: true });
  await place.focus();
  await page.keyboard.type('forcal');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveText([
    'ForcalquierAlpes-de-Haute-Provence',
  ]);
  await expect(place).toHaveValue('forcal');
});

test('the dialog holds the focus and gives it back', async ({ page }) => {
  await openGallery(page);
  const opener = page.getByRole('button', { name: 'Supprimer la fiche' }).last();
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Supprimer cette fiche' });
  await expect(dialog).toBeVisible();
  for (let presses = 0; presses < 4; presses += 1) {
    await page.keyboard.press('Tab');
    const outside = await page.evaluate(
      () => document.activeElement !== document.body && !document.activeElement?.closest('dialog'),
    );
    expect(outside).toBe(false);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
});

test('menus open, close and give the focus back with the keyboard', async ({ page }) => {
  await openGallery(page);
  const account = page.locator('summary', { hasText: 'Votre compte, Nadia Benali' });
  await account.focus();
  await page.keyboard.press('Enter');
  const nav = page.getByRole('navigation', { name: 'Votre compte' });
  await expect(nav).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(nav.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(nav).toBeHidden();
  await expect(account).toBeFocused();

  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  await expect(nav).toBeHidden();
});

test('on the narrowest screen, what the menus show stays on the screen', async ({ page }) => {
  await openGallery(page, 320);
  for (const name of ['Votre compte', 'Menu']) {
    await page.locator('summary', { hasText: name }).first().click();
    const place = await page.getByRole('navigation', { name, exact: true }).boundingBox();
    expect(place?.x).toBeGreaterThanOrEqual(0);
    expect((place?.x ?? 0) + (place?.width ?? 0)).toBeLessThanOrEqual(320);
  }
});

test('filters are open on a wide screen, fold on a narrow one, and answer to the keyboard', async ({
  page,
}) => {
  await openGallery(page);
  const box = page.getByRole('checkbox', { name: /^Petite enfance/ });
  await expect(box).toBeVisible();
  await box.focus();
  await page.keyboard.press('Space');
  await expect(box).toBeChecked();

  await openGallery(page, 390);
  await expect(box).toBeHidden();
  await page.locator('summary', { hasText: 'Filtrer' }).focus();
  await page.keyboard.press('Enter');
  await expect(box).toBeVisible();
});

test('a refused form takes the reader to its summary, and from there to the field', async ({
  page,
}) => {
  await openGallery(page);
  await page.getByRole('button', { name: 'Refuser le formulaire' }).press('Enter');
  await expect(page.locator('.avis--erreur', { hasText: '2 points à revoir' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Nombre de places')).toBeFocused();
});
