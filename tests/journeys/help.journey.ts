import { expect, type Page } from '@playwright/test';

import { findViolations } from '#tests/support/axe.ts';
import { inventWord } from '#tests/support/invent-word.ts';
import { test } from '#tests/support/journey.ts';
import { press, signInByKeyboard, tabTo, typeInto } from '#tests/support/keyboard.ts';
import { linkOf, openLetter } from '#tests/support/letters.ts';
import { signIn } from '#tests/support/sign-in.ts';

const planetarium = '/fiches/planetarium-de-poche-une-soiree-sous-les-etoiles';

const messages = (page: Page) => page.getByRole('list', { name: 'Messages' });
const mineOn = (page: Page) => page.getByRole('region', { name: 'Mes conversations' });

test('from a sheet, Camille asks; a colleague answers by the link of the mail; it is resolved', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const title = `Comment gonfler le planétarium sans bruit, ${inventWord()} ?`;
  await signIn(page, 'camille');
  await page.goto(planetarium);
  await page.getByRole('banner').getByRole('link', { name: 'Appeler un collègue' }).click();
  await expect(page.getByText('À propos de la fiche')).toBeVisible();
  await page.getByLabel('Votre question').fill(title);
  await expect(page.getByRole('region', { name: 'Déjà répondu' })).toContainText('Planétarium');
  await page.getByLabel('Détails').fill('Joindre la lectrice au 06 12 34 56 78.');
  await page.getByLabel('Thème').selectOption({ label: 'Numérique' });
  await page.getByLabel('Un usager attend').check();
  await page.getByRole('button', { name: 'Poser la question' }).click();
  await expect(page.getByText('Rien ici ne désigne un usager')).toBeVisible();
  await page.getByLabel('Détails').fill('La soufflerie couvre la voix.');
  await page.getByRole('button', { name: 'Poser la question' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByText('Réponse promise avant le')).toBeVisible();
  // Who has the conversation open reads the answer there, and no mail is sent.
  await page.goto('/fiches');

  const hers = await (await browser.newContext()).newPage();
  await signIn(hers, 'nora');
  await openLetter(hers, { to: 'nora@demo.example', subject: title });
  await linkOf(hers, '/aide/').click();
  await hers.getByLabel('Votre réponse').fill(`Coupez-la par moments : voir ${planetarium}`);
  // Too heavy, it is told as soon as it is chosen, and the answer is held once: not sent without it.
  const file = hers.getByLabel('Joindre un fichier');
  await file.setInputFiles({
    name: 'film.mp4',
    mimeType: 'video/mp4',
    buffer: Buffer.alloc(21 * 1_048_576),
  });
  await expect(hers.getByText(/film\.mp4.*au plus 20/u)).toBeVisible();
  await hers.getByRole('button', { name: 'Répondre' }).click();
  await expect(hers.getByText(/Rien n’est parti/u)).toBeVisible();
  await expect(file).toBeFocused();
  await file.setInputFiles({
    name: 'branchement.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Rallonge, minuterie.'),
  });
  await hers.getByRole('button', { name: 'Répondre' }).click();
  await expect(messages(hers).getByRole('list', { name: 'Pages citées' })).toContainText(
    'Planétarium de poche',
  );
  await expect(messages(hers)).toContainText('branchement.txt');
  expect(await findViolations(hers)).toEqual([]);

  const outside = await (await browser.newContext()).newPage();
  await signIn(outside, 'sacha');
  await outside.goto(hers.url());
  await expect(outside.getByText('Cette question n’existe pas, ou plus.')).toBeVisible();

  await openLetter(page, { to: 'camille@demo.example', subject: title });
  await linkOf(page, '/aide/').click();
  await messages(page).getByRole('link', { name: 'Citer le message de Nora Belkacem' }).click();
  await expect(page.getByText('Vous citez Nora Belkacem.')).toBeVisible();
  await page.getByLabel('Votre message').fill('Merci, cela suffit.');
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await expect(messages(page).locator('blockquote')).toContainText('Coupez-la');
  await expect(page.getByLabel('Votre message')).toHaveValue('');
  await page.getByRole('button', { name: 'C’est résolu' }).click();
  await expect(page.getByRole('button', { name: 'Rouvrir la question' })).toBeVisible();
  await expect(messages(page)).toContainText('Camille Roux a dit que c’est résolu.');
  expect(await findViolations(page)).toEqual([]);
});

test('with the keyboard alone: asked, changed, passed on', async ({ page }) => {
  test.setTimeout(120_000);
  const title = `Quelle hauteur pour les bacs à disques, ${inventWord()} ?`;
  await signInByKeyboard(page, 'camille');
  await page.goto('/aide');
  await typeInto(page, page.getByLabel('Votre question'), title);
  await tabTo(page, page.getByLabel('Thème'));
  await page.keyboard.type('Musique');
  await tabTo(page, page.getByLabel('Un usager attend'));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByLabel('Aujourd’hui')).toBeChecked();
  await press(page, page.getByRole('button', { name: 'Poser la question' }));
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await typeInto(page, page.getByLabel('Votre message'), 'Des enfants de six ans.');
  await press(page, page.getByRole('button', { name: 'Envoyer' }));
  await expect(messages(page)).toContainText('Des enfants de six ans.');
  await press(page, page.getByRole('link', { name: 'Modifier votre message' }));
  // The page before has a field of the same name.
  await expect(page.getByRole('heading', { level: 1, name: 'Modifier' })).toBeVisible();
  await typeInto(page, page.getByLabel('Votre message'), 'Des enfants de huit ans.');
  await press(page, page.getByRole('button', { name: 'Enregistrer le message' }));
  await expect(messages(page)).toContainText('Des enfants de huit ans.');
  await press(page, page.getByRole('link', { name: 'Passer la main' }));
  await typeInto(page, page.getByLabel('Son nom'), 'Léa Fon');
  await expect(page.getByRole('option', { name: /^Léa Fontana/u })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const person = page.getByRole('combobox', { name: 'Son nom' });
  await expect(person).toHaveValue('Léa Fontana');
  await expect(person).toHaveAttribute('aria-expanded', 'false');
  await press(page, page.getByRole('button', { name: 'Passer la main à ce collègue' }));
  await expect(messages(page)).toContainText('Camille Roux s’adresse à Léa Fontana.');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('asked, answered by the link, resolved, opened again', async ({ page, browser }) => {
    test.setTimeout(120_000);
    const title = `Faut-il couvrir les albums, ${inventWord()} ?`;
    await signIn(page, 'sacha');
    await page.goto('/aide');
    await page.getByLabel('Votre question').fill(title);
    await page.getByLabel('Thème').selectOption({ label: 'Sciences' });
    await page.getByRole('button', { name: 'Poser la question' }).click();
    await expect(
      page.getByText('Dites pour quand il vous faut une réponse.').first(),
    ).toBeVisible();
    await expect(page.getByLabel('Votre question')).toHaveValue(title);
    await page.getByLabel('Cette semaine').check();
    await page.getByRole('button', { name: 'Poser la question' }).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();

    const context = await browser.newContext({ javaScriptEnabled: false });
    const camille = await context.newPage();
    await signIn(camille, 'camille');
    await openLetter(camille, { to: 'camille@demo.example', subject: title });
    await linkOf(camille, '/aide/').click();
    await camille.getByLabel('Votre réponse').fill('Oui, ceux qui sortent.');
    await camille.getByRole('button', { name: 'Répondre' }).click();
    await expect(messages(camille)).toContainText('Oui, ceux qui sortent.');

    await page.goto('/aide');
    await expect(mineOn(page).getByRole('listitem').filter({ hasText: title })).toContainText(
      '1 nouveau message',
    );
    await mineOn(page).getByRole('link', { name: title }).click();
    await expect(messages(page)).toContainText('Oui, ceux qui sortent.');
    await page.getByRole('button', { name: 'C’est résolu' }).click();
    await page.getByRole('button', { name: 'Rouvrir la question' }).click();
    await page.getByLabel('Votre message').fill('Et les bandes dessinées ?');
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await expect(messages(page)).toContainText('Et les bandes dessinées ?');
  });
});
