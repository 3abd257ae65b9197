import { expect } from '@playwright/test';

import { test } from '#tests/support/journey.ts';
import { signIn } from '#tests/support/sign-in.ts';

/** Who teaches writes to all from their desk; who was there says what they think of it. */
test('a message to all, read again before it leaves; an opinion, given once', async ({
  browser,
}) => {
  const nora = await (await browser.newContext()).newPage();
  await signIn(nora, 'nora');
  await nora.goto('/formations');
  await nora.getByRole('link', { name: 'Mes sessions' }).click();
  const session = nora.locator('.session').filter({ hasText: 'Lire aux tout-petits' }).first();
  await expect(session).toContainText('places prises sur 15');
  await session.getByRole('link', { name: 'Messages' }).click();
  await nora.getByLabel('Objet').fill('Ce qu’il faut apporter');
  await nora.getByRole('textbox', { name: /^Message/u }).fill('Un album que vous aimez.');
  await nora.getByRole('button', { name: 'Relire avant d’envoyer' }).click();
  await nora.getByRole('button', { name: 'Corriger' }).click();
  await expect(nora.getByLabel('Objet')).toHaveValue('Ce qu’il faut apporter');
  await nora.getByRole('button', { name: 'Relire avant d’envoyer' }).click();
  await nora.getByRole('button', { name: /^Envoyer à/u }).click();
  await expect(nora.getByText(/^Message envoyé à/u)).toBeVisible();
  await expect(nora.getByRole('heading', { name: '1 message envoyé' })).toBeVisible();
  await expect(nora.getByLabel('Objet')).toHaveValue('');

  const sacha = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signIn(sacha, 'sacha');
  await sacha.goto('/formations/mes-inscriptions');
  await sacha.getByRole('link', { name: 'Donner mon avis' }).click();
  const form = sacha.url();
  await sacha.getByLabel('Bonne', { exact: true }).check();
  await sacha.getByLabel('Juste', { exact: true }).check();
  await sacha.getByLabel('Ce qui vous sera utile').fill('La liste des pannes.');
  await sacha.getByRole('button', { name: 'Envoyer mon avis' }).click();
  await expect(sacha.getByLabel('Ce qui vous sera utile')).toHaveValue('La liste des pannes.');
  await sacha.getByLabel('Oui', { exact: true }).check();
  await sacha.getByRole('button', { name: 'Envoyer mon avis' }).click();
  await expect(sacha.getByText('Merci, votre avis est envoyé.')).toBeVisible();
  await sacha.goto(form);
  await expect(sacha.getByText('Vous avez répondu, merci.')).toBeVisible();

  // Four answers: how many, and why no more.
  await nora.goto(form.replace(/evaluation$/u, 'bilan'));
  await expect(nora.getByText('4 réponses')).toBeVisible();
  await expect(nora.getByText('La liste des pannes.')).toBeHidden();
});
