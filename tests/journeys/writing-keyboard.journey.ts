import { expect, type Page } from '@playwright/test';

import { test } from '#tests/support/journey.ts';
import { press, signInByKeyboard, tabTo, typeInto } from '#tests/support/keyboard.ts';
import { makePicture, poster, saveState, tool } from '#tests/support/sheet-writing.ts';

test.describe.configure({ timeout: 120_000 });

const field = (page: Page, name: string) => page.locator(`[id="champ-${name}"]`);

/** Tabs to a suggesting field, types, and takes the first suggestion. */
async function choose(page: Page, name: string, words: string) {
  await tabTo(page, field(page, name));
  await expect(page.locator(`.choix-assiste [id="champ-${name}"]`)).toBeFocused();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(words);
  await expect(page.getByRole('option', { name: new RegExp(words, 'u') }).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(field(page, name)).toHaveValue(new RegExp(words, 'u'));
}

/** Opens the file box that has the focus, and gives it a file. */
async function give(page: Page, file: { name: string; mimeType: string; buffer: Buffer }) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.keyboard.press('Enter'),
  ]);
  await chooser.setFiles(file);
}

async function writeRunning(page: Page) {
  const text = page.locator('div#champ-running[role="textbox"]');
  await tabTo(page, page.locator('#visib-running'));
  await tabTo(page, text);
  await page.keyboard.type('La veille');
  await page.keyboard.press('Shift+Tab');
  const heading = tool(page, 'running', 'Titre');
  await expect(heading).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(text).toBeFocused();
  await expect(text.locator('h2')).toHaveText('La veille');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');

  // Alt + F10 leads to the tools from where one is; arrows go from tool to tool.
  await page.keyboard.press('Alt+F10');
  await expect(heading).toBeFocused();
  for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press('ArrowRight');
  await expect(tool(page, 'running', 'Liste')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(text).toBeFocused();
  await page.keyboard.type('Gonfler le dôme');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');

  await page.keyboard.press('Alt+F10');
  await page.keyboard.press('End');
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('ArrowLeft');
  await expect(tool(page, 'running', 'Insérer un tableau')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(text).toBeFocused();
  await page.keyboard.type('Heure');
  // From cell to cell, then out of the text.
  for (let presses = 0; presses < 5; presses += 1) await page.keyboard.press('Tab');
  await page.keyboard.type('21 h');
  await expect(text.locator('td').last()).toHaveText('21 h');
  await page.keyboard.press('Tab');
  await expect(text).not.toBeFocused();
  await expect(text.locator('tr')).toHaveCount(3);
  await expect(text.locator('li')).toHaveText(['Gonfler le dôme']);
}

async function startByKeyboard(page: Page, title: string) {
  await signInByKeyboard(page, 'camille');
  await page.goto('/fiches/nouvelle');
  await typeInto(page, field(page, 'title'), title);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/modifier$/u);
  await expect(saveState(page)).toContainText('Enregistré');
}

test('with the keyboard alone: signs in, writes with every kind of field, and publishes', async ({
  page,
}) => {
  // Listened to from the start: one that is first listened to as it opens may be missed.
  page.on('filechooser', () => undefined);
  await startByKeyboard(page, 'Nuit des chauves-souris');
  await tabTo(page, field(page, 'summary'));
  await page.keyboard.type('Une veillée pour écouter les chauves-souris.');
  await tabTo(page, page.getByRole('radio', { name: 'En réflexion' }));
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'En cours' })).toBeChecked();
  await tabTo(page, page.getByRole('checkbox', { name: /^Nature/u }));
  await page.keyboard.press('Space');
  await tabTo(page, field(page, 'kind'));
  await page.keyboard.type('Ate');
  await expect(field(page, 'kind')).toHaveValue('workshop');
  await choose(page, 'carrier-name', 'Digne');
  await tabTo(page, field(page, 'illustration-file'));
  await give(page, await makePicture('chauve-souris.png'));
  await tabTo(page, field(page, 'illustration-alt'));
  await page.keyboard.type('Une chauve-souris au crépuscule');
  await tabTo(page, page.getByRole('checkbox', { name: /^Familles/u }));
  await page.keyboard.press('Space');
  await choose(page, 'place-name', 'Forcalquier');
  await tabTo(page, field(page, 'start-text'));
  await page.keyboard.type('juin 2026');
  await tabTo(page, field(page, 'end-text'));
  await page.keyboard.type('2026');

  await tabTo(page, page.getByLabel('Dépense, ligne 1'));
  await page.keyboard.type('Détecteur');
  await page.keyboard.press('Tab');
  await page.keyboard.type('120');
  const add = page.getByRole('button', { name: 'Ajouter une dépense' });
  await tabTo(page, add);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Dépense, ligne 2')).toBeFocused();
  await page.keyboard.type('Erreur');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Retirer la ligne 2' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(add).toBeFocused();
  await expect(page.getByLabel('Dépense, ligne 2')).toHaveCount(0);

  await writeRunning(page);
  await tabTo(page, page.locator('#recuperer > summary'));
  await page.keyboard.press('Enter');
  const item = page.getByRole('group', { name: 'Élément 1' });
  await tabTo(page, item.getByLabel('Titre'));
  await page.keyboard.type('Affiche');
  await tabTo(page, item.locator('input[type="file"]'));
  await give(page, poster);
  await expect(item.getByRole('link', { name: 'affiche.pdf' })).toBeVisible();

  await press(page, page.getByRole('button', { name: 'Publier', exact: true }));
  await expect(page.getByText('Fiche publiée.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nuit des chauves-souris');
  await expect(page.locator('article').getByText('21 h')).toBeVisible();
  await expect(page.locator('article').getByRole('cell', { name: /^120/u }).first()).toBeVisible();
});

test('refused, the way back to each lack is a link that the keyboard follows', async ({ page }) => {
  await startByKeyboard(page, 'Troc de plantes');
  await press(page, page.getByRole('button', { name: 'Publier', exact: true }));
  const summary = page.locator('.avis--erreur');
  await expect(summary).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(summary.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(field(page, 'summary')).toBeFocused();
  await page.keyboard.type('On échange des boutures.');
  await expect(field(page, 'summary')).not.toHaveAttribute('aria-invalid');
  await tabTo(page, page.getByRole('radio', { name: 'En réflexion' }));
  await expect(page.locator('#champ-state')).toContainText('Dites où en est le projet');
});
