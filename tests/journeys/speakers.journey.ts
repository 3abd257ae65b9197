import { expect, type Page } from '@playwright/test';

import { inventWord } from '#tests/support/invent-word.ts';
import { test } from '#tests/support/journey.ts';
import { press, tabTo, typeInto } from '#tests/support/keyboard.ts';
import { linkOf, openLetter } from '#tests/support/letters.ts';
import { signIn } from '#tests/support/sign-in.ts';

const button = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name });

test('listed by keyboard; without scripts, the speaker corrects a fee by the link and agrees; a visitor finds them', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const word = inventWord();
  const name = `Compagnie ${word}`;
  const email = `${word.toLowerCase()}@intervenants.example`;
  await signIn(page, 'camille');
  await page.goto('/intervenants');
  await press(page, page.getByRole('link', { name: 'Ajouter un intervenant' }));
  await typeInto(page, page.getByLabel('Nom (obligatoire)'), name);
  await tabTo(page, page.getByLabel('Conteur·se'));
  await page.keyboard.press('Space');
  await typeInto(page, page.getByLabel('Courriel professionnel (obligatoire)'), email);
  const fee = page.getByRole('group', { name: 'Tarif 1' });
  await fee.getByLabel('Format').selectOption({ label: 'Spectacle' });
  await fee.getByLabel('Pour').selectOption({ label: 'la séance' });
  await typeInto(page, fee.getByLabel('Montant'), '250');
  await press(page, button(page, 'Proposer et demander l’accord'));
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.getByText('En attente d’accord')).toBeVisible();
  const profile = new URL(page.url()).pathname;

  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await plain.goto(profile);
  await expect(plain.getByRole('heading', { level: 1 })).not.toHaveText(name);
  await openLetter(plain, { to: email, subject: 'Votre accord' });
  await linkOf(plain, '/intervenants/accord/').click();
  await expect(plain.getByText('Rien n’est public sans votre accord')).toBeVisible();
  await plain.getByRole('link', { name: 'Corriger', exact: true }).click();
  await plain.getByRole('group', { name: 'Tarif 1' }).getByLabel('Montant').fill('280');
  await plain.getByLabel('En une ligne').fill('Contes d’ici et d’ailleurs');
  await button(plain, 'Enregistrer, puis relire').click();
  await expect(plain.getByText('280,00')).toBeVisible();
  await button(plain, 'Je suis d’accord').click();
  await expect(plain).toHaveURL(new RegExp(`${profile}$`, 'u'));
  await expect(plain.getByText('Contes d’ici et d’ailleurs').first()).toBeVisible();
  await expect(plain.getByText('280,00')).toHaveCount(0);

  await plain.goto('/intervenants');
  const misspelt = `${word.slice(0, 5)}${word[4]}${word.slice(5)}`;
  await plain.getByRole('searchbox', { name: 'Chercher un intervenant' }).fill(misspelt);
  await plain.keyboard.press('Enter');
  await expect(plain.getByRole('link', { name })).toBeVisible();

  await page.goto(profile);
  await expect(page.getByText('280,00')).toBeVisible();
});
