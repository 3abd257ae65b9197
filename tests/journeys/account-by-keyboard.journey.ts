import { expect, type Page } from '@playwright/test';

import { findViolations } from '#tests/support/axe.ts';
import { inventWord } from '#tests/support/invent-word.ts';
import { test } from '#tests/support/journey.ts';
import { press, tabTo, typeInto } from '#tests/support/keyboard.ts';
import { linkOf, openLetter } from '#tests/support/letters.ts';
import { signInByForm } from '#tests/support/sign-in.ts';

test.setTimeout(300_000);

const first = 'trois lutins sous la pluie';
const second = 'une girafe lit au soleil';

const button = (page: Page, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true });
const password = (page: Page) => page.locator('input[name="password"]');

async function follow(page: Page, letter: { to: string; subject: string }, path: string) {
  await openLetter(page, letter, (link) => press(page, link));
  await press(page, linkOf(page, path));
}

async function enter(page: Page, email: string, secret: string) {
  await page.goto('/connexion');
  await typeInto(page, page.getByLabel('Adresse électronique'), email);
  await typeInto(page, password(page), secret);
  await page.keyboard.press('Enter');
}

test('without a mouse, somebody joins, is vouched for, forgets a password, changes address and signs a device out', async ({
  page,
  browser,
}) => {
  const someone = inventWord();
  const email = `${someone}@mairie.example`;
  const name = `Inès ${someone}`;

  await test.step('joins', async () => {
    await page.goto('/inscription');
    await press(page, button(page, 'Rejoindre le réseau'));
    await expect(page.getByRole('heading', { name: /points à revoir$/u })).toBeVisible();
    expect(await findViolations(page)).toEqual([]);
    await typeInto(page, page.getByLabel('Prénom et nom'), name);
    await typeInto(page, page.getByLabel('Adresse électronique'), email);
    await tabTo(page, page.getByRole('combobox', { name: 'Votre bibliothèque' }));
    await page.keyboard.type('forcalquier');
    await expect(page.getByRole('option', { name: /Médiathèque de Forcalquier/u })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await typeInto(page, password(page), first);
    await tabTo(page, page.getByRole('checkbox', { name: /J’accepte/u }));
    await page.keyboard.press('Space');
    await press(page, button(page, 'Rejoindre le réseau'));
    await expect(page).toHaveURL(/\/inscription\/envoyee$/u);
    await follow(page, { to: email, subject: 'Confirmez votre adresse' }, '/inscription/');
    await expect(page.getByRole('heading', { level: 1, name: `Bonjour ${name}` })).toBeVisible();
    await typeInto(page, password(page), first);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Bienvenue !')).toBeVisible();
    await expect(page.getByText('Vous lisez tout et écrivez vos brouillons')).toBeVisible();
  });

  await test.step('is vouched for by a colleague', async () => {
    const camille = await (await browser.newContext()).newPage();
    await signInByForm(camille, 'camille');
    await camille.goto('/compte/garanties');
    await press(camille, camille.getByRole('button', { name: new RegExp(`${name}$`, 'u') }));
    await expect(camille.getByText(`Vous répondez de ${name}.`)).toBeVisible();
    await page.goto('/compte');
    await expect(page.getByText('Vous pouvez publier')).toBeVisible();
  });

  await test.step('forgets the password', async () => {
    await page.context().clearCookies();
    await enter(page, email, 'ce n’est pas celui-là');
    await expect(page.getByText('ne vont pas ensemble')).toBeVisible();
    await press(page, page.getByRole('link', { name: /oublié/u }));
    await typeInto(page, page.getByLabel('Adresse électronique'), email);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/mot-de-passe-oublie\/envoye$/u);
    const letter = { to: email, subject: 'Choisissez un nouveau mot de passe' };
    await follow(page, letter, '/mot-de-passe/');
    await typeInto(page, password(page), 'court');
    await page.keyboard.press('Enter');
    // Refused: the summary takes the focus, and only then is there something to type over.
    await expect(page.locator('.avis--erreur')).toBeFocused();
    await typeInto(page, password(page), second);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Mot de passe changé. Connectez-vous.')).toBeVisible();
    await enter(page, email, second);
    await expect(page).not.toHaveURL(/connexion/u);
  });

  await test.step('changes address, both agreeing', async () => {
    const other = `nouvelle-${email}`;
    await page.goto('/compte/adresse');
    await typeInto(page, page.getByLabel('Nouvelle adresse'), other);
    await typeInto(page, password(page), second);
    await page.keyboard.press('Enter');
    await expect(page.getByText(`Changement demandé vers ${other}`)).toBeVisible();
    const subject = 'Confirmez le changement d’adresse';
    await follow(page, { to: email, subject }, '/compte/adresse/');
    await press(page, button(page, 'Confirmer'));
    await expect(page.getByText('Adresse confirmée ; il reste la nouvelle.')).toBeVisible();
    await follow(page, { to: other, subject }, '/compte/adresse/');
    await press(page, button(page, 'Confirmer'));
    await expect(page.getByText(/^Adresse changée/u)).toBeVisible();
    await page.goto('/compte/adresse');
    await expect(page.getByText(other)).toBeVisible();

    const elsewhere = await (await browser.newContext()).newPage();
    await enter(elsewhere, email, second);
    await expect(elsewhere.getByText('ne vont pas ensemble')).toBeVisible();
    await enter(elsewhere, other, second);
    await expect(elsewhere).not.toHaveURL(/connexion/u);
    await page.goto('/compte/securite');
    await expect(page.getByText('Cet appareil')).toHaveCount(1);
    expect(await findViolations(page)).toEqual([]);
    await press(page, page.getByRole('button', { name: /^Déconnecter /u }).first());
    await expect(page.getByText('Appareil déconnecté')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Déconnecter/u })).toHaveCount(0);
    await elsewhere.goto('/compte');
    await expect(elsewhere).toHaveURL(/\/connexion\?suite=/u);
  });
});
