import { expect } from '@playwright/test';

import { addDays } from '#app/platform/durations.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { test } from '#tests/support/journey.ts';
import { openLetter } from '#tests/support/letters.ts';
import { signIn } from '#tests/support/sign-in.ts';

/** Asked, seconded, answered: who asked is told first. */
test('a training is asked for without scripts, seconded, and a session opens for those first', async ({
  browser,
}) => {
  const camille = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signIn(camille, 'camille');
  await camille.goto('/formations?q=zzzz');
  await camille.getByRole('link', { name: 'demander une formation' }).click();
  await camille.getByRole('link', { name: 'Demander une formation' }).click();
  await camille.getByLabel('Thème').selectOption({ label: 'Jeu' });
  await camille.getByLabel('Nous voudrions apprendre à').fill('Animer une soirée jeux de rôle');
  await camille.getByRole('button', { name: 'Voir ce qui existe déjà' }).click();
  await camille.getByLabel('Pourquoi').fill('Un club de lycéens nous le demande.');
  await camille.getByLabel('Combien de personnes').fill('2');
  await camille.getByRole('button', { name: 'Demander la formation' }).click();
  const title = { level: 1, name: 'Animer une soirée jeux de rôle' };
  await expect(camille.getByRole('heading', title)).toBeVisible();
  const request = camille.url();

  const sacha = await (await browser.newContext()).newPage();
  await signIn(sacha, 'sacha');
  await sacha.goto(request);
  await sacha.getByLabel('Combien de personnes').fill('3');
  await sacha.getByRole('button', { name: 'Nous aussi' }).click();
  await expect(sacha.getByText('5 personnes de 2 bibliothèques')).toBeVisible();

  const nora = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signIn(nora, 'nora');
  await nora.goto(request);
  await nora.getByRole('button', { name: 'Ouvrir une session' }).click();
  await expect(nora.getByLabel('Titre')).toHaveValue('Animer une soirée jeux de rôle');
  await nora.getByRole('button', { name: 'Enregistrer et donner des dates' }).click();
  const first = nora.getByRole('group', { name: 'Demi-journée 1' });
  const today = toIsoDay(new Date());
  const day = addDays(today, 45);
  await first.getByLabel('Jour').fill(day);
  await first.getByLabel('De', { exact: true }).fill('09:00');
  await first.getByLabel('À', { exact: true }).fill('12:00');
  await first.getByLabel('Qui anime', { exact: true }).fill('');
  await expect(first.getByLabel('Bibliothèque')).toHaveValue(/Apt/u);
  await expect(nora.getByRole('textbox', { name: /^Places/u })).toHaveValue('5');
  await nora.getByLabel('Les inscriptions ouvrent le').fill(today);
  await nora.getByLabel('et ferment le').fill(addDays(day, -2));
  await nora.getByRole('button', { name: 'Préparer la session' }).click();
  await nora.getByRole('button', { name: /^Annoncer/u }).click();

  await openLetter(sacha, { to: 'sacha@demo.example', subject: 'Une session répond' });
  await expect(sacha.getByText('d’abord pour les bibliothèques')).toBeVisible();
  await camille.goto(request);
  await expect(camille.getByText('Une session y répond')).toBeVisible();
  await expect(camille.getByRole('button', { name: 'Nous aussi' })).toBeHidden();
});
