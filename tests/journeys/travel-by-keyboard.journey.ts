import { expect } from '@playwright/test';

import { test } from '#tests/support/journey.ts';
import { press, signInByKeyboard, tabTo, typeInto } from '#tests/support/keyboard.ts';
import { publishByApi } from '#tests/support/publish-by-api.ts';

test('without a mouse, Sacha adapts a sheet, tells that they did it too, and asks Camille', async ({
  page,
  browser,
}) => {
  test.setTimeout(150_000);
  const { address, title } = await publishByApi(browser, 'camille', 'Jardin de papier');
  await signInByKeyboard(page, 'sacha');
  await page.goto(address);
  await press(page, page.getByRole('button', { name: 'Adapter cette fiche' }));
  const typed = page.locator('input[name="title"]');
  await expect(typed).toHaveValue(title);
  await tabTo(page, typed);
  await page.keyboard.press('End');
  await page.keyboard.type(' bis');
  await press(page, page.getByRole('button', { name: 'Publier', exact: true }));
  const lineage = page.getByRole('region', { name: 'D’une fiche à l’autre' });
  await expect(lineage).toContainText('Change le titre.');
  await press(page, lineage.getByRole('link', { name: title, exact: true }));
  await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
  await expect(lineage.getByRole('link', { name: `${title} bis` })).toBeVisible();

  await press(page, page.getByRole('link', { name: 'Je l’ai réalisé aussi' }));
  await typeInto(page, page.getByLabel('Année'), '2025');
  await typeInto(page, page.getByLabel('Combien de personnes ?'), '31');
  await tabTo(page, page.getByRole('radio').first());
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /^4/u })).toBeChecked();
  await press(page, page.getByRole('button', { name: 'Publier ce retour' }));
  await expect(page.getByText('Réalisé aussi par 1 bibliothèque')).toBeVisible();
  await expect(page.locator('#realise-aussi')).toContainText(/31\spersonnes · note 4 sur 5/u);

  const question = page.getByLabel('Votre question ou votre conseil');
  await tabTo(page, question);
  await page.keyboard.type('Quel papier, @cam');
  await expect(page.getByRole('option', { name: /Camille/u }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type('?');
  await press(page, page.getByRole('button', { name: 'Publier le commentaire' }));
  const talk = page.getByRole('region', { name: 'Commentaires' });
  await expect(talk.locator('.texte-libre strong')).toHaveText(/^@Camille/u);

  await press(page, talk.locator('summary', { hasText: 'Répondre' }));
  await typeInto(page, page.getByLabel('Votre réponse'), 'Trouvé : du kraft.');
  await press(page, page.getByRole('button', { name: 'Publier la réponse' }));
  await expect(talk.locator('.reponse')).toContainText('du kraft');
  await expect(talk.locator('summary', { hasText: 'Répondre' })).toBeFocused();

  await press(page, page.getByRole('link', { name: 'Signaler une erreur' }));
  await tabTo(page, page.getByRole('radio').first());
  await page.keyboard.press('Space');
  await typeInto(page, page.getByLabel('Expliquez en quelques mots'), `Coquille dans ${title}.`);
  await press(page, page.getByRole('button', { name: 'Envoyer le signalement' }));
  await expect(page.getByText('Signalement envoyé. Merci.')).toBeVisible();

  const admin = await (await browser.newContext()).newPage();
  await signInByKeyboard(admin, 'admin');
  await admin.goto('/administration/signalements');
  const report = admin.getByRole('listitem').filter({ hasText: `Coquille dans ${title}.` });
  await typeInto(admin, report.getByLabel('Ce qui a été fait'), 'Corrigé avec Camille.');
  await press(admin, report.getByRole('button', { name: 'Clore ce signalement' }));
  await expect(admin.getByText('Signalement clos.')).toBeVisible();
  await press(admin, admin.locator('summary', { hasText: 'Les derniers traités' }));
  await expect(report).toContainText('Corrigé avec Camille.');
});
