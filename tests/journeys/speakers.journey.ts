import { expect, type Page } from '@playwright/test';

import { inventWord } from '#tests/support/invent-word.ts';
import { test } from '#tests/support/journey.ts';
import { press, tabTo, typeInto } from '#tests/support/keyboard.ts';
import { linkOf, openLetter } from '#tests/support/letters.ts';
import { publishByApi } from '#tests/support/publish-by-api.ts';
import { signIn } from '#tests/support/sign-in.ts';

const secret = 'trois lutins sous la pluie';
const button = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name });

test('listed by keyboard; without scripts, the speaker corrects a fee by the link and agrees; a visitor finds them; who received them says so, they claim the profile, answer, then leave, and nobody lists them again', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const word = inventWord();
  const name = `Compagnie ${word}`;
  const email = `${word.toLowerCase()}@intervenants.example`;
  await signIn(page, 'camille');
  await page.goto('/intervenants');
  await press(page, page.getByRole('link', { name: 'Ajouter un intervenant' }));
  await typeInto(page, page.getByLabel('Nom (obligatoire)'), name);
  await tabTo(page, page.getByLabel('Conteur·se'));
  await page.keyboard.press('Space');
  const told = page.getByRole('textbox', { name: 'Présentation' });
  await told.scrollIntoViewIfNeeded();
  await expect(told).toHaveAttribute('contenteditable', 'true');
  await tabTo(page, told);
  await page.keyboard.type('Des contes au lavoir');
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
  await expect(plain.getByText('Des contes au lavoir')).toBeVisible();
  await expect(plain.getByText('280,00')).toHaveCount(0);

  await plain.goto('/intervenants');
  const misspelt = `${word.slice(0, 5)}${word[4]}${word.slice(5)}`;
  await plain.getByRole('searchbox', { name: 'Chercher un intervenant' }).fill(misspelt);
  await plain.keyboard.press('Enter');
  await expect(plain.getByRole('link', { name })).toBeVisible();

  await page.goto(profile);
  await expect(page.getByText('280,00')).toBeVisible();

  // A library tells that they came, and says how it went; another one cannot.
  const sheet = await publishByApi(browser, 'camille', 'Contes au lavoir', {
    speakers: [{ id: 's', name, role: 'contes' }],
  });
  const sacha = await (await browser.newContext()).newPage();
  await signIn(sacha, 'sacha');
  await expect(async () => {
    await sacha.goto(`${sheet.address}/realise-aussi`);
    await sacha.getByRole('checkbox', { name }).check({ timeout: 1000 });
  }).toPass();
  await sacha.getByLabel('Année').fill('2025');
  await button(sacha, 'Publier ce retour').click();
  await expect(sacha.getByText('Retour publié.')).toBeVisible();
  await sacha.getByRole('link', { name: `Commenter la venue de ${name}` }).click();
  await expect(sacha.getByRole('radio', { name: /^2025, Contes au lavoir/u })).toBeChecked();
  await sacha.getByLabel('Ce qui a été fait').fill('Une veillée de contes');
  await sacha.getByLabel('Pour qui').fill('40 personnes, en famille');
  const marks = sacha.getByRole('group', { name: 'Vos notes' }).getByRole('combobox');
  for (const mark of await marks.all()) await mark.selectOption('4');
  await button(sacha, 'Publier cet avis').click();
  await expect(sacha.getByText('Dites si vous l’inviteriez de nouveau.').first()).toBeVisible();
  await sacha.getByLabel('Oui', { exact: true }).check();
  const advice = 'Prévoyez un tapis et le silence.';
  await sacha.getByLabel('Un conseil').fill(advice);
  await button(sacha, 'Publier cet avis').click();
  await expect(sacha.getByText('Avis publié.')).toBeVisible();
  await expect(sacha.getByText(advice)).toBeVisible();

  const nora = await (await browser.newContext()).newPage();
  await signIn(nora, 'nora');
  await nora.goto(`${profile}/avis/nouveau`);
  await expect(nora.getByText('il faut avoir accueilli cette personne')).toBeVisible();
  await plain.goto(profile);
  await expect(plain.getByText(advice)).toHaveCount(0);

  // The speaker makes an account at the address that agreed, claims the profile, answers.
  await plain.goto('/inscription');
  await plain.getByLabel('Prénom et nom').fill(name);
  await plain.getByLabel('Adresse électronique').fill(email);
  await plain.getByLabel('Je ne travaille dans aucune bibliothèque').check();
  await plain.locator('input[name="password"]').fill(secret);
  await plain.getByRole('checkbox', { name: /J’accepte/u }).check();
  await button(plain, 'Rejoindre le réseau').click();
  await openLetter(plain, { to: email, subject: 'Confirmez votre adresse' });
  await linkOf(plain, '/inscription/').click();
  await plain.locator('input[name="password"]').fill(secret);
  await button(plain, 'Confirmer mon adresse').click();
  await plain.goto(profile);
  await button(plain, 'C’est moi').click();
  await expect(plain.getByText(advice)).toBeVisible();
  await plain.getByRole('link', { name: 'Répondre' }).click();
  await plain.getByLabel('Réponse').fill('Merci, le tapis fait tout.');
  await button(plain, 'Publier ma réponse').click();
  await sacha.reload();
  await expect(sacha.getByText('Merci, le tapis fait tout.')).toBeVisible();

  // They leave the directory: nobody lists them again.
  await plain.goto(profile);
  await plain.getByText('Retirer ce profil').first().click();
  await button(plain, 'Retirer ce profil').click();
  await expect(plain.getByText('Profil retiré.')).toBeVisible();
  await page.goto('/intervenants/nouveau');
  await page.getByLabel('Nom (obligatoire)').fill(name);
  await page.getByLabel('Conteur·se').check();
  await page.getByLabel('Courriel professionnel (obligatoire)').fill(email);
  await button(page, 'Proposer et demander l’accord').click();
  await expect(page.getByText('ne souhaite pas figurer dans l’annuaire')).toBeVisible();
  await expect(page.getByLabel('Nom (obligatoire)')).toHaveValue(name);
});
