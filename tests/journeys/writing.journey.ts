import { expect, type Page } from '@playwright/test';

import { test } from '#tests/support/journey.ts';
import { comeBack, openOwnLine } from '#tests/support/own-line.ts';
import {
  answerAllAsked,
  choose,
  makePicture,
  openText,
  poster,
  saveState,
  startSheet,
  tool,
} from '#tests/support/sheet-writing.ts';
import { fillSignIn, signIn } from '#tests/support/sign-in.ts';

// The last file of all: one after the other, its tests would leave a worker with nothing to do.
test.describe.configure({ timeout: 120_000, mode: 'parallel' });

const total = (page: Page, list: string, label: string) =>
  page
    .locator(`.pile:has(> div > .tableau--${list}) .totaux div`, { hasText: label })
    .locator('dd');

async function writeFinancingPlan(page: Page) {
  const cell = (label: string) => page.getByLabel(label, { exact: true });
  await cell('Dépense, ligne 1').fill('Location du dôme');
  await cell('Montant en euros, ligne 1').fill('1 200,50');
  await page.getByRole('button', { name: 'Ajouter une dépense' }).click();
  await expect(cell('Dépense, ligne 2')).toBeFocused();
  await cell('Dépense, ligne 2').fill('Médiatrice');
  await cell('Montant en euros, ligne 2').fill('399,5');
  await expect(total(page, 'expenses', 'Dépenses')).toHaveText(/^1\s600,00\s€$/u);

  await cell('Financeur, ligne 1').fill('Commune');
  await cell('Prévu en euros, ligne 1').fill('800');
  await page.getByRole('button', { name: 'Ajouter un financement' }).click();
  await cell('Financeur, ligne 2').fill('Département');
  await cell('Prévu en euros, ligne 2').fill('400');
  await cell('Obtenu en euros, ligne 2').fill('400');
  await expect(total(page, 'fundings', 'Prévu')).toHaveText(/^1\s200,00\s€$/u);
  await expect(total(page, 'fundings', 'Obtenu')).toHaveText(/^400,00\s€$/u);
  await expect(total(page, 'fundings', 'Reste à trouver')).toHaveText(/^400,00\s€$/u);
  await expect(page.getByText(/^Parts\s: Commune .*, Département .*%\.$/u)).toBeVisible();
}

async function writeRunning(page: Page) {
  const text = await openText(page, 'running');
  const use = (label: string) => tool(page, 'running', label).click();
  /** The caret is back in the text a frame later: nobody types sooner. */
  const useAndWrite = async (label: string) => {
    await use(label);
    await expect(text).toBeFocused();
  };
  await text.click();
  await useAndWrite('Titre');
  await page.keyboard.type('La veille');
  await page.keyboard.press('Enter');
  await useAndWrite('Liste');
  await page.keyboard.type('Gonfler le dôme');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Essayer la lampe');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await use('Lien');
  const link = page.getByRole('dialog', { name: 'Lien' });
  await link.getByLabel('Adresse').fill('www.stellarium.org');
  await link.getByRole('button', { name: 'Poser le lien' }).click();
  await page.keyboard.press('Enter');
  await use('Insérer une image');
  const image = page.getByRole('dialog', { name: 'Insérer une image' });
  await image.locator('input[type="file"]').setInputFiles(await makePicture());
  await image.getByRole('button', { name: 'Insérer l’image' }).click();
  await expect(image.getByText('Décrivez l’image pour')).toBeVisible();
  await image.getByLabel('Ce que montre l’image').fill('Le dôme gonflé dans la salle des fêtes');
  await image.getByRole('button', { name: 'Insérer l’image' }).click();
  await expect(image).toBeHidden();
  await useAndWrite('Insérer un tableau');
  await page.keyboard.type('Heure');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Étape');
  await page.keyboard.press('Tab');
  await page.keyboard.type('20 h');
  await expect(text.locator('h2')).toHaveText('La veille');
  await expect(text.locator('li')).toHaveText(['Gonfler le dôme', 'Essayer la lampe']);
  await expect(text.locator('a')).toHaveAttribute('href', 'https://www.stellarium.org');
  await expect(text.locator('img')).toHaveAttribute(
    'alt',
    'Le dôme gonflé dans la salle des fêtes',
  );
  await expect(text.locator('th').first()).toHaveText('Heure');
}

test('Camille writes a sheet with its plan, its files and its images, and publishes; a visitor reads the public side', async ({
  page,
  browser,
}) => {
  await page.goto('/fiches/nouvelle');
  await expect(page).toHaveURL(/\/connexion\?suite=%2Ffiches%2Fnouvelle$/u);
  await fillSignIn(page, 'camille');
  await expect(page).toHaveURL(/\/fiches\/nouvelle$/u);
  const address = await startSheet(page, 'Veillée sous le dôme');

  await answerAllAsked(page);
  await page.locator('input[name="illustration.file"]').setInputFiles(await makePicture());
  await page.getByLabel('Ce que montre l’image').fill('Un dôme gris dans une salle');
  await choose(page, 'champ-carrier-name', 'Digne');
  await page.getByLabel('Début', { exact: true }).fill('dernier trimestre 2026');
  await page.getByLabel('Fin', { exact: true }).fill('2027');
  await writeFinancingPlan(page);
  await writeRunning(page);

  await page.locator('summary', { hasText: 'À récupérer' }).click();
  const item = page.getByRole('group', { name: 'Élément 1' });
  await item.getByLabel('Titre').fill('Affiche de la veillée');
  await item.getByLabel('Fichier').setInputFiles(poster);
  await expect(item.getByRole('link', { name: 'affiche.pdf' })).toBeVisible();

  const advice = await openText(page, 'advice');
  await advice.click();
  await page.keyboard.type('Réserver la salle dès janvier.');

  await page.getByRole('button', { name: 'Publier', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`${address}$`, 'u'));
  await expect(page.getByText('Fiche publiée.')).toBeVisible();
  const article = page.locator('article');
  await expect(article.getByText('Réserver la salle dès janvier.')).toBeVisible();
  await expect(article.getByRole('table', { name: 'Financements' })).toContainText('Département');
  await expect(article.getByRole('link', { name: /stellarium/u })).toBeVisible();

  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto(address);
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('Veillée sous le dôme');
  await expect(visitor.getByText('Gonfler le dôme')).toBeVisible();
  await expect(visitor.getByAltText('Le dôme gonflé dans la salle des fêtes')).toBeVisible();
  await expect(visitor.getByText(/dernier trimestre 2026/iu)).toBeVisible();
  const words = (await visitor.content()).replaceAll(/\s/gu, ' ');
  for (const kept of ['Location du dôme', '1 200,50', 'Réserver la salle', 'Plan de financement'])
    expect(words).not.toContain(kept);
  const [download] = await Promise.all([
    visitor.waitForEvent('download'),
    visitor.getByRole('link', { name: /Affiche de la veillée/u }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('affiche.pdf');
  await visitor.context().close();
});

const title = (page: Page) => page.getByLabel('Titre (obligatoire)');
const offer = (page: Page) =>
  page.getByText('Un texte non enregistré est gardé dans ce navigateur');

async function typeRunning(page: Page, words: string) {
  const text = await openText(page, 'running');
  await text.click();
  await page.keyboard.type(words);
  return text;
}

test('she loses her connection while typing: it is said, and all is saved when it comes back', async ({
  browser,
  baseURL,
}) => {
  const line = await openOwnLine(baseURL ?? '');
  const page = await (await browser.newContext({ baseURL: line.origin })).newPage();
  await signIn(page, 'camille');
  await startSheet(page, 'Lecture au bord de l’eau');
  await openText(page, 'running');
  line.cut();
  await title(page).fill('Lecture au bord du lac');
  const text = await typeRunning(page, 'Apporter les transats.');
  await page.getByRole('button', { name: 'Ajouter une dépense' }).click();
  await page.getByLabel('Dépense, ligne 2').fill('Transats');
  await expect(saveState(page)).toContainText('Hors connexion : gardé dans ce navigateur');
  await page.getByRole('button', { name: 'Publier', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Rien n’est parti' })).toBeVisible();
  await expect(text).toHaveText('Apporter les transats.');
  await comeBack(line, page);
  await expect(saveState(page)).toContainText('Enregistré à');
  await page.reload();
  await expect(title(page)).toHaveValue('Lecture au bord du lac');
  await expect(await openText(page, 'running')).toHaveText('Apporter les transats.');
  await expect(page.getByLabel('Dépense, ligne 1')).toHaveValue('Transats');
  await expect(offer(page)).toBeHidden();
  line.close();
});

test('a tab closed without a connection: what was typed is offered again', async ({
  browser,
  baseURL,
}) => {
  const line = await openOwnLine(baseURL ?? '');
  const context = await browser.newContext({ baseURL: line.origin });
  const page = await context.newPage();
  await signIn(page, 'camille');
  const address = await startSheet(page, 'Tournoi d’échecs');
  await openText(page, 'running');
  line.cut();
  await typeRunning(page, 'Un échiquier par table.');
  await page.getByLabel('Dépense, ligne 1').fill('Échiquiers');
  await Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })]);

  line.mend();
  const again = await context.newPage();
  await again.goto(`${address}/modifier`);
  await expect(offer(again)).toBeVisible();
  await again.getByRole('button', { name: 'Reprendre ce texte' }).click();
  await expect(again.getByLabel('Dépense, ligne 1')).toHaveValue('Échiquiers');
  await expect(await openText(again, 'running')).toHaveText('Un échiquier par table.');
  await expect(saveState(again)).toContainText('Enregistré à');
  await again.reload();
  await expect(await openText(again, 'running')).toHaveText('Un échiquier par table.');
  await expect(offer(again)).toBeHidden();
  line.close();
});

test('her session ends while she types: she signs in again and her text is there', async ({
  page,
  context,
}) => {
  await signIn(page, 'camille');
  await startSheet(page, 'Grainothèque');
  await openText(page, 'running');
  await context.clearCookies();
  await typeRunning(page, 'Trier les graines.');
  await expect(saveState(page)).toContainText('À reconnecter');
  await page.getByRole('link', { name: 'Se reconnecter' }).click();
  await fillSignIn(page, 'camille');
  await expect(page).toHaveURL(/\/modifier$/u);
  await page.getByRole('button', { name: 'Reprendre ce texte' }).click();
  await expect(await openText(page, 'running')).toHaveText('Trier les graines.');
  await expect(saveState(page)).toContainText('Enregistré à');
});

test('published too early, the sheet says all that lacks at once, and each lack leads to its field', async ({
  page,
}) => {
  await signIn(page, 'camille');
  const address = await startSheet(page, 'Soirée jeux de rôle');
  await page.locator('summary', { hasText: 'À récupérer' }).click();
  await page.getByRole('group', { name: 'Élément 1' }).getByLabel('Titre').fill('Règle du jeu');
  await page.getByLabel('Début', { exact: true }).fill('mars 2027');
  await page.getByLabel('Fin', { exact: true }).fill('2025');
  await page.getByRole('button', { name: 'Publier', exact: true }).click();
  const summary = page.locator('.avis--erreur');
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('heading')).toHaveText('La fiche n’est pas encore publiée');
  const lacks = summary.getByRole('link');
  await expect(lacks).toHaveCount(9);
  await page.getByLabel('Personne à joindre').fill('Camille');
  await expect(saveState(page)).toContainText('Enregistré');
  for (const lack of await lacks.all()) {
    await lack.click();
    const id = (await lack.getAttribute('href'))?.slice(1) ?? '';
    const field = page.locator(`[id="${id}"]`);
    await expect(field).toBeInViewport();
    await expect(field).toBeFocused();
    await expect(field).toHaveAttribute('aria-describedby', new RegExp(`${id}-erreur`, 'u'));
    await expect(page.locator(`[id="${id}-erreur"]`)).toHaveText((await lack.textContent()) ?? '');
  }

  await answerAllAsked(page);
  await typeRunning(page, 'On lance les dés.');
  await page.getByLabel('Fin', { exact: true }).fill('2027');
  const item = page.getByRole('group', { name: 'Élément 1' });
  await item.getByLabel('Ou un lien').fill('https://exemple.fr/regle.pdf');
  await page.getByRole('button', { name: 'Publier', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`${address}$`, 'u'));
});

test('while the title is typed, what colleagues have published already is shown beside it', async ({
  page,
  browser,
}) => {
  await signIn(page, 'camille');
  const address = await startSheet(page, 'Un projet');
  const near = page.getByRole('region', { name: 'Déjà proche de votre projet' });
  await expect(near).toBeHidden();
  await title(page).fill('Un planétarium dans la médiathèque');
  await expect(near.getByRole('link').first()).toHaveAttribute('href', /^\/fiches\/[\w-]+$/u);
  const first = await near.getByRole('link').first().innerText();
  await expect(saveState(page)).toContainText('Enregistré à');

  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const again = await plain.newPage();
  await again.goto(`${address}/modifier`);
  await expect(again.getByRole('region', { name: 'Déjà proche' })).toContainText(first);
  await plain.close();
});
