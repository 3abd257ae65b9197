import { expect, type Page } from '@playwright/test';

import { findViolations } from '#tests/support/axe.ts';
import { test } from '#tests/support/journey.ts';
import { openLetter } from '#tests/support/letters.ts';
import { publishByApi } from '#tests/support/publish-by-api.ts';
import { signIn } from '#tests/support/sign-in.ts';

const talk = (page: Page) => page.getByRole('region', { name: 'Commentaires' });

test('Sacha asks Camille by name, Camille answers, Nora reports, the administration settles', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const { address, title } = await publishByApi(browser, 'camille', 'Veillée au lavoir');
  await signIn(page, 'sacha');
  await page.goto(address);
  const question = page.getByLabel('Votre question ou votre conseil');
  await question.pressSequentially('Et s’il pleut, @Cam');
  const camille = page.getByRole('option', { name: /Camille/u }).first();
  await expect(camille).toBeVisible();
  await question.press('Enter');
  await question.pressSequentially('? Nous sommes le 12.');
  await page.getByRole('button', { name: 'Publier le commentaire' }).click();
  await expect(talk(page).locator('.texte-libre strong')).toHaveText(/^@Camille/u);
  await expect(question).toHaveValue('');
  expect(await findViolations(page)).toEqual([]);

  const hers = await (await browser.newContext()).newPage();
  await signIn(hers, 'camille');
  const subject = `Sacha Giraud vous nomme sous « ${title} »`;
  await openLetter(hers, { to: 'camille@demo.example', subject });
  await hers.goto(address);
  await talk(hers).getByText('Répondre').click();
  await hers.getByLabel('Votre réponse').fill('Sous la halle, la mairie la prête.');
  await hers.getByRole('button', { name: 'Publier la réponse' }).click();
  await expect(talk(hers).locator('.reponse')).toContainText('Sous la halle');
  await expect(talk(hers).getByText('A écrit la fiche')).toBeVisible();

  const nora = await (await browser.newContext()).newPage();
  await signIn(nora, 'nora');
  await nora.goto(address);
  await talk(nora).getByRole('link', { name: 'Signaler' }).first().click();
  await expect(nora.getByText('Nous sommes le 12.')).toBeVisible();
  await nora.getByRole('button', { name: 'Envoyer le signalement' }).click();
  await expect(nora.getByRole('radio').first()).toBeVisible();
  expect(await findViolations(nora)).toEqual([]);
  await nora.getByRole('radio').first().check();
  await nora.getByLabel('Expliquez en quelques mots').fill(`Hors sujet : ${title}.`);
  await nora.getByRole('button', { name: 'Envoyer le signalement' }).click();
  await expect(nora.locator('.toasts').getByText('Signalement envoyé. Merci.')).toBeVisible();

  const admin = await (await browser.newContext()).newPage();
  await signIn(admin, 'admin');
  await admin.goto('/administration/signalements');
  const report = admin.getByRole('listitem').filter({ hasText: `Hors sujet : ${title}.` });
  await expect(report).toContainText('Et s’il pleut');
  expect(await findViolations(admin)).toEqual([]);
  await report.getByRole('button', { name: 'Supprimer le commentaire et clore' }).click();
  await expect(admin.locator('.toasts').getByText('Signalement clos.')).toBeVisible();
  await admin.getByText('Les derniers traités').click();
  await expect(report).toContainText('Commentaire supprimé.');

  await page.reload();
  await expect(talk(page).getByText('Commentaire supprimé.')).toBeVisible();
  await expect(talk(page).getByText('Nous sommes le 12.')).toHaveCount(0);
  await expect(talk(page).locator('.reponse')).toContainText('Sous la halle');
});
