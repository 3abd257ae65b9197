import { expect, type Locator, type Page } from '@playwright/test';
import sharp from 'sharp';

/** What Camille hands over to the browser: a real picture and a real PDF, made on the spot. */
export async function makePicture(name = 'dome.png') {
  const blank = { width: 640, height: 360, channels: 3 as const, background: '#274060' };
  return { name, mimeType: 'image/png', buffer: await sharp({ create: blank }).png().toBuffer() };
}

export const poster = {
  name: 'affiche.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
};

/** Starts a sheet by its title, as on /fiches/nouvelle. @returns its address. */
export async function startSheet(page: Page, title: string): Promise<string> {
  await page.goto('/fiches/nouvelle');
  await page.getByLabel('Titre (obligatoire)').fill(title);
  await page.getByRole('button', { name: 'Commencer la fiche' }).click();
  await expect(page).toHaveURL(/\/fiches\/[\w-]+\/modifier$/u);
  await expect(saveState(page)).toContainText('Enregistré');
  return new URL(page.url()).pathname.replace(/\/modifier$/u, '');
}

/** Where the text is, as the bar at the foot of the form says it. */
export const saveState = (page: Page): Locator => page.locator('.publier__etat');

/** A long text of the sheet, once the editor has taken the place of its text area. */
export async function openText(page: Page, name: string): Promise<Locator> {
  const editor = page.locator(`div#champ-${name}[role="textbox"]`);
  // The editor takes the place of its text area once near the eye: brought there until it has.
  await expect(async () => {
    await page.locator(`#libelle-${name}`).scrollIntoViewIfNeeded({ timeout: 1000 });
    await expect(editor).toBeVisible({ timeout: 1000 });
  }).toPass();
  return editor;
}

/** The tool of the text's own bar. */
export const tool = (page: Page, name: string, label: string): Locator =>
  page
    .locator(`[role="toolbar"][aria-controls="champ-${name}"]`)
    .getByRole('button', { name: label, exact: true });

/** Chooses among the suggestions of a field, as soon as they are ready. */
export async function choose(page: Page, id: string, words: string) {
  await page.locator(`#${id}`).hover();
  const field = page.locator(`.choix-assiste #${id}`);
  await field.fill(words);
  await page
    .getByRole('option', { name: new RegExp(words, 'u') })
    .first()
    .click();
}

/** Answers all that publication asks for but a long text, the quickest way. */
export async function answerAllAsked(page: Page) {
  await choose(page, 'champ-place-name', 'Forcalquier');
  await page
    .getByLabel('Résumé (obligatoire)')
    .fill('Une veillée sous la coupole, pour lire les étoiles en famille.');
  await page.getByRole('radio', { name: 'Réalisé' }).check();
  await page.getByRole('checkbox', { name: /^Sciences/u }).check();
  await page.getByLabel('Type d’action (obligatoire)').selectOption('Atelier');
  await page.getByRole('checkbox', { name: /^Familles/u }).check();
}
