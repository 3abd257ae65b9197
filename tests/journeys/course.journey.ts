import { expect } from '@playwright/test';

import { test } from '#tests/support/journey.ts';
import { signIn } from '#tests/support/sign-in.ts';

/** Nora writes a course; Sacha follows it without scripts, misses the quiz, then passes it. */
test('a course is written, followed to its certificate, and the code is checked', async ({
  browser,
}) => {
  const nora = await (await browser.newContext()).newPage();
  await signIn(nora, 'nora');
  await nora.goto('/formations/parcours');
  await nora.getByRole('link', { name: 'Écrire un parcours' }).click();
  await nora.getByLabel('Titre').fill('Ranger une malle');
  await nora.getByLabel('Thème').selectOption({ label: 'Numérique' });
  await nora.getByLabel('Durée').fill('15');
  await nora.getByRole('button', { name: 'Enregistrer et écrire les étapes' }).click();

  await nora.getByRole('link', { name: 'Quiz : ajouter une étape' }).click();
  await nora.getByLabel('Titre de l’étape').fill('Avez-vous suivi');
  await nora.getByLabel('Pour réussir').selectOption('100');
  const question = nora.getByRole('group', { name: 'Question 1' });
  await question.getByLabel('Question').fill('Que compter d’abord');
  const answer = (place: number) => question.getByRole('group', { name: `Réponse ${place}` });
  await answer(1).getByLabel('Réponse', { exact: true }).fill('Les câbles');
  await answer(1).getByLabel('bonne réponse').check();
  await answer(1).getByLabel('Pourquoi').fill('Ce sont eux qui se perdent.');
  await answer(2).getByLabel('Réponse', { exact: true }).fill('Les cartes');
  await answer(2).getByLabel('Pourquoi').fill('Elles sont vissées.');
  await nora.getByRole('button', { name: 'Enregistrer l’étape' }).click();
  await expect(nora.getByText('Étape enregistrée.')).toBeVisible();

  await nora.getByRole('link', { name: 'Texte : ajouter une étape' }).click();
  await nora.getByLabel('Titre de l’étape').fill('Compter les câbles');
  const editor = nora.locator('[contenteditable="true"]');
  await editor.click();
  await nora.keyboard.type('Un câble par carte, et deux de plus.');
  await nora.getByRole('button', { name: 'Enregistrer l’étape' }).click();
  await nora.getByRole('button', { name: 'Monter « Compter les câbles »' }).press('Enter');
  await expect(nora.getByRole('link', { name: '1. Compter les câbles' })).toBeVisible();
  await nora.getByRole('link', { name: 'Voir comme qui le suivra' }).click();
  await expect(nora.getByText('Aperçu\u00A0: vous lisez')).toBeVisible();
  await nora.getByRole('link', { name: 'Commencer le parcours' }).click();
  await nora.getByRole('link', { name: 'Marquer comme lue' }).press('Enter');
  await nora.getByLabel('Les câbles').press(' ');
  await nora.getByRole('button', { name: 'Vérifier mes réponses' }).press('Enter');
  await expect(nora.getByRole('heading', { name: /^Quiz réussi/u })).toBeFocused();
  await nora.getByRole('link', { name: 'Revenir à l’écriture' }).click();
  await nora.getByRole('button', { name: 'Publier le parcours' }).click();
  await expect(nora.getByText('Parcours publié.')).toBeVisible();
  const course = nora.url();

  const sacha = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signIn(sacha, 'sacha');
  await sacha.goto(course);
  await sacha.getByRole('button', { name: 'Commencer le parcours' }).click();
  await expect(sacha.getByText('Étape 1 sur 2')).toBeVisible();
  await expect(sacha.getByText('Un câble par carte, et deux de plus.')).toBeVisible();
  await sacha.getByRole('button', { name: 'Marquer comme lue' }).click();
  await sacha.getByLabel('Les cartes').check();
  await sacha.getByRole('button', { name: 'Vérifier mes réponses' }).click();
  await expect(sacha.getByRole('heading', { name: /^Pas encore/u })).toBeVisible();
  await expect(sacha.getByText('Elles sont vissées.')).toBeVisible();
  await expect(sacha.getByText('Ce sont eux qui se perdent.')).toBeHidden();
  await sacha.getByRole('link', { name: 'Répondre de nouveau' }).click();
  await sacha.getByLabel('Les câbles').check();
  await sacha.getByRole('button', { name: 'Vérifier mes réponses' }).click();
  await expect(sacha.getByRole('heading', { name: /^Quiz réussi/u })).toBeVisible();
  await sacha.getByRole('link', { name: 'Voir mon attestation' }).click();
  await expect(sacha.getByText(/^Parcours terminé le/u).first()).toBeVisible();
  await expect(sacha.getByRole('link', { name: 'Votre attestation (PDF)' })).toBeVisible();
  const check = sacha.getByRole('link', { name: 'Voir ce que lit qui la vérifie' });
  const address = (await check.getAttribute('href')) ?? '';

  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto(address);
  await expect(visitor.getByText('Cette attestation est valable.')).toBeVisible();
  await expect(visitor.getByText('Ranger une malle')).toBeVisible();
});
