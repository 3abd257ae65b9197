import { expect } from '@playwright/test';

import { test } from '#tests/support/journey.ts';
import { publishByApi } from '#tests/support/publish-by-api.ts';
import { signIn } from '#tests/support/sign-in.ts';

test.use({ javaScriptEnabled: false });

test('without scripts, Sacha adapts a sheet, tells that they did it too, asks Camille and reports', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const { address, title } = await publishByApi(browser, 'camille', 'Malle aux herbiers');
  await signIn(page, 'sacha');
  await page.goto(address);
  await page.getByRole('button', { name: 'Adapter cette fiche' }).click();
  await expect(page.getByText('Brouillon créé. À vous.')).toBeVisible();
  await page.goto(`${address}/adapter`);
  await page.getByRole('link', { name: 'Continuer mon brouillon' }).click();
  await page.locator('input[name="title"]').fill(`${title} de montagne`);
  await page.getByRole('button', { name: 'Publier', exact: true }).click();
  await expect(page.getByText('Fiche publiée.')).toBeVisible();
  const lineage = page.getByRole('region', { name: 'D’une fiche à l’autre' });
  await expect(lineage).toContainText('Change le titre.');
  await lineage.getByRole('link', { name: title, exact: true }).click();
  await expect(lineage.getByRole('link', { name: `${title} de montagne` })).toBeVisible();

  await page.getByRole('link', { name: 'Je l’ai réalisé aussi' }).click();
  await page.getByLabel('Combien de personnes ?').fill('18');
  await page.getByRole('button', { name: 'Publier ce retour' }).click();
  await expect(page.getByRole('heading', { name: /à revoir$/u })).toBeVisible();
  await expect(page.getByLabel('Combien de personnes ?')).toHaveValue('18');
  await page.getByLabel('Année').fill('2024');
  await page.getByRole('button', { name: 'Publier ce retour' }).click();
  await expect(page.getByText('Réalisé aussi par 1 bibliothèque')).toBeVisible();

  await page
    .getByLabel('Votre question ou votre conseil')
    .fill('Combien de planches, @Camille Roux ?');
  await page.getByRole('button', { name: 'Publier le commentaire' }).click();
  const talk = page.getByRole('region', { name: 'Commentaires' });
  await expect(talk.locator('.texte-libre strong')).toHaveText('@Camille Roux');
  await talk.getByText('Répondre').click();
  await page.getByLabel('Votre réponse').fill('Douze, je viens de compter.');
  await page.getByRole('button', { name: 'Publier la réponse' }).click();
  await expect(talk.locator('.reponse')).toContainText('Douze');

  await page.getByRole('link', { name: 'Signaler une erreur' }).click();
  await page.getByRole('button', { name: 'Envoyer le signalement' }).click();
  await expect(page.getByRole('heading', { name: /à revoir$/u })).toBeVisible();
  await page.getByRole('radio').first().check();
  await page.getByLabel('Expliquez en quelques mots').fill(`Il manque une planche à ${title}.`);
  await page.getByRole('button', { name: 'Envoyer le signalement' }).click();
  await expect(page.getByText('Signalement envoyé. Merci.')).toBeVisible();

  const admin = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signIn(admin, 'admin');
  await admin.goto('/administration/signalements');
  const report = admin.getByRole('listitem').filter({ hasText: `une planche à ${title}` });
  await report.getByLabel('Ce qui a été fait').fill('La planche est ajoutée.');
  await report.getByRole('button', { name: 'Clore ce signalement' }).click();
  await admin.getByText('Les derniers traités').click();
  await expect(report).toContainText('La planche est ajoutée.');
});
