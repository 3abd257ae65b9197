import { expect } from '@playwright/test';

import { inventWord } from '#tests/support/invent-word.ts';
import { test } from '#tests/support/journey.ts';
import { linkOf, openLetter } from '#tests/support/letters.ts';
import { signInByForm } from '#tests/support/sign-in.ts';

test.use({ javaScriptEnabled: false });
test.setTimeout(300_000);

const first = 'trois lutins sous la pluie';
const second = 'une girafe lit au soleil';

test('without scripts, somebody joins, is vouched for, forgets a password, changes address and signs a device out', async ({
  page,
  browser,
}) => {
  const someone = inventWord();
  const email = `${someone}@mairie.example`;
  const name = `Rémi ${someone}`;
  const main = page.getByRole('main');
  const password = page.locator('input[name="password"]');

  await page.goto('/inscription');
  await page.getByLabel('Prénom et nom').fill(name);
  await page.getByLabel('Adresse électronique').fill(email);
  await page.getByLabel('Votre bibliothèque').fill('forcalquier');
  await password.fill(first);
  await page.getByRole('checkbox', { name: /J’accepte/u }).check();
  await main.getByRole('button', { name: 'Rejoindre le réseau' }).click();
  await expect(page.getByLabel('Prénom et nom')).toHaveValue(name);
  await page.getByRole('radio', { name: /Médiathèque de Forcalquier/u }).check();
  await password.fill(first);
  await main.getByRole('button', { name: 'Rejoindre le réseau' }).click();
  await expect(page).toHaveURL(/\/inscription\/envoyee$/u);
  await openLetter(page, { to: email, subject: 'Confirmez votre adresse' });
  await linkOf(page, '/inscription/').click();
  await password.fill(first);
  await page.getByRole('button', { name: 'Confirmer mon adresse' }).click();
  await expect(page.getByText('Vous lisez tout et écrivez vos brouillons')).toBeVisible();

  const context = await browser.newContext({ javaScriptEnabled: false });
  const camille = await context.newPage();
  await signInByForm(camille, 'camille');
  await camille.goto('/compte/garanties');
  await camille.getByRole('button', { name: new RegExp(`${name}$`, 'u') }).click();
  await expect(camille.getByText(`Vous répondez de ${name}.`)).toBeVisible();
  await page.reload();
  await expect(page.getByText('Vous pouvez publier')).toBeVisible();

  await context.clearCookies();
  await camille.goto('/mot-de-passe-oublie');
  await camille.getByLabel('Adresse électronique').fill(email);
  await camille.getByRole('button', { name: 'Recevoir le lien' }).click();
  await openLetter(camille, { to: email, subject: 'Choisissez un nouveau mot de passe' });
  await linkOf(camille, '/mot-de-passe/').click();
  await camille.locator('input[name="password"]').fill(second);
  await camille.getByRole('button', { name: 'Changer le mot de passe' }).click();
  await expect(camille.getByText('Mot de passe changé. Connectez-vous.')).toBeVisible();
  await page.goto('/compte');
  await expect(page).toHaveURL(/\/connexion\?suite=/u);

  for (const one of [page, camille]) {
    await one.goto('/connexion');
    await one.getByLabel('Adresse électronique').fill(email);
    await one.locator('input[name="password"]').fill(second);
    await one.getByRole('main').getByRole('button', { name: 'Se connecter' }).click();
    await expect(one).not.toHaveURL(/connexion/u);
  }
  await page.goto('/compte/securite');
  await page.getByRole('button', { name: 'Déconnecter tous les autres' }).click();
  await expect(page.getByText('Autres appareils déconnectés')).toBeVisible();
  await camille.goto('/compte');
  await expect(camille).toHaveURL(/\/connexion\?suite=/u);

  const other = `nouvelle-${email}`;
  await page.goto('/compte/adresse');
  await page.getByLabel('Nouvelle adresse').fill(other);
  await password.fill(second);
  await page.getByRole('button', { name: 'Changer d’adresse' }).click();
  await expect(page.getByText(`Changement demandé vers ${other}`)).toBeVisible();
  for (const to of [other, email]) {
    await openLetter(page, { to, subject: 'Confirmez le changement d’adresse' });
    await linkOf(page, '/compte/adresse/').click();
    await page.getByRole('button', { name: 'Confirmer' }).click();
  }
  await expect(page.getByText(/^Adresse changée/u)).toBeVisible();
});
