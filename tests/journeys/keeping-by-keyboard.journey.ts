import { expect } from '@playwright/test';

import { inventWord } from '#tests/support/invent-word.ts';
import { test } from '#tests/support/journey.ts';
import { linkOf, openLetter } from '#tests/support/letters.ts';
import { press, signInByKeyboard, tabTo, typeInto } from '#tests/support/keyboard.ts';
import { publishByApi } from '#tests/support/publish-by-api.ts';
import { signIn } from '#tests/support/sign-in.ts';

test.describe.configure({ timeout: 120_000 });

test('without a mouse, a comment is reported, and the administration settles it', async ({
  page,
  browser,
}) => {
  const { address, title } = await publishByApi(browser, 'camille', 'Veillée sous la halle');
  const sacha = await (await browser.newContext()).newPage();
  await signIn(sacha, 'sacha');
  await sacha.goto(address);
  await typeInto(
    sacha,
    sacha.getByLabel('Votre question ou votre conseil'),
    'Nous vendons des lampions.',
  );
  await press(sacha, sacha.getByRole('button', { name: 'Publier le commentaire' }));
  await expect(sacha.getByText('Nous vendons des lampions.')).toBeVisible();

  await signInByKeyboard(page, 'nora');
  await page.goto(address);
  const talk = page.getByRole('region', { name: 'Commentaires' });
  await press(page, talk.getByRole('link', { name: 'Signaler' }).first());
  await tabTo(page, page.getByRole('radio').first());
  await page.keyboard.press('Space');
  await typeInto(page, page.getByLabel('Expliquez en quelques mots'), `Hors sujet : ${title}.`);
  await press(page, page.getByRole('button', { name: 'Envoyer le signalement' }));
  await expect(page.locator('.toasts').getByText('Signalement envoyé. Merci.')).toBeVisible();

  const admin = await (await browser.newContext()).newPage();
  await signInByKeyboard(admin, 'admin');
  await admin.goto('/administration/signalements');
  const report = admin.getByRole('listitem').filter({ hasText: `Hors sujet : ${title}.` });
  await press(admin, report.getByRole('button', { name: 'Supprimer le commentaire et clore' }));
  await expect(admin.locator('.toasts').getByText('Signalement clos.')).toBeVisible();
  await sacha.reload();
  await expect(sacha.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(sacha.getByText('Nous vendons des lampions.')).toHaveCount(0);
});

test('without a mouse, an administrator ties two words and unties them', async ({
  page,
  browser,
}) => {
  const [said, meant] = [inventWord(), inventWord()];
  const { title } = await publishByApi(browser, 'camille', `Soirée ${meant}`);
  await signInByKeyboard(page, 'admin');
  await page.goto('/administration/synonymes');
  await typeInto(page, page.getByLabel('Termes qui veulent dire la même chose'), said);
  await page.keyboard.press('Enter');
  await page.keyboard.type(meant);
  await press(page, page.getByRole('button', { name: 'Ajouter le groupe' }));
  await expect(page.locator('.toasts')).toContainText('Groupe ajouté');
  const reader = await (await browser.newContext()).newPage();
  await reader.goto(`/fiches?q=${said}`);
  await expect(reader.getByRole('link', { name: title })).toBeVisible();

  const group = page.getByRole('listitem').filter({ hasText: `${said} = ${meant}` });
  await press(page, group.getByRole('button', { name: /^Retirer/u }));
  await expect(page.locator('.toasts')).toContainText('Groupe retiré.');
  await reader.reload();
  await expect(reader.locator('#resultats')).toHaveText(/^Aucune fiche/u);
});

test('without a mouse, a speaker keeps free days, a notice is posted and closed, a departure is said and contested', async ({
  page,
  browser,
}) => {
  const button = (name: string) => page.getByRole('main').getByRole('button', { name });
  const toast = (words: string) => page.locator('.toasts').getByText(words);
  await signIn(page, 'ines.marcadet');
  await page.goto('/intervenants/ines-marcadet/disponibilites');
  // The same whichever comes first, the day or the month.
  await tabTo(page, page.getByLabel('Premier jour libre'));
  await page.keyboard.type(`1212${new Date().getFullYear() + 1}`);
  await press(page, button('Ajouter ces jours'));
  await expect(toast('Jours libres ajoutés.')).toBeVisible();
  await press(page, button('Je ne suis plus libre').last());
  await expect(toast('Jours retirés.')).toBeVisible();

  const camille = await (await browser.newContext()).newPage();
  await signIn(camille, 'camille');
  await camille.goto('/intervenants/manques');
  await press(camille, camille.getByRole('link', { name: 'Je cherche quelqu’un' }).first());
  const need = `${inventWord()}, un atelier au jardin`;
  await typeInto(camille, camille.getByLabel('Je cherche quelqu’un pour'), need);
  await tabTo(camille, camille.getByLabel('Discipline'));
  await camille.keyboard.press('ArrowDown');
  await press(camille, camille.getByRole('button', { name: 'Afficher la recherche' }));
  await expect(camille.getByText(need).first()).toBeVisible();
  await press(camille, camille.getByRole('button', { name: 'Je ne cherche plus' }));
  await expect(camille.locator('.toasts').getByText('Recherche close.')).toBeVisible();
  await expect(camille.getByText(need)).toHaveCount(0);

  const admin = await (await browser.newContext()).newPage();
  await signIn(admin, 'admin');
  await admin.goto('/administration/membres?q=Pascal+Orsini');
  await press(admin, admin.getByRole('main').getByRole('link', { name: 'Pascal Orsini' }));
  await tabTo(admin, admin.getByLabel('Cette personne a quitté la bibliothèque'));
  await admin.keyboard.press('Space');
  await press(admin, admin.getByRole('button', { name: 'Signaler son départ' }));
  await expect(admin.locator('.toasts').getByText('Départ noté')).toBeVisible();
  const letter = {
    to: 'pascal.orsini@demo.example',
    subject: 'Avez-vous quitté votre bibliothèque ?',
  };
  await openLetter(page, letter, (link) => press(page, link));
  await press(page, linkOf(page, '/compte/depart/'));
  await press(page, button('Je travaille toujours là'));
  await expect(toast('C’est noté : vous travaillez toujours là')).toBeVisible();
});
