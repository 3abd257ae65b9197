import { expect, type Page } from '@playwright/test';

import { findViolations } from '#tests/support/axe.ts';
import { inventWord } from '#tests/support/invent-word.ts';
import { test } from '#tests/support/journey.ts';
import { press, signInByKeyboard, tabTo, typeInto } from '#tests/support/keyboard.ts';
import { linkOf, openLetter } from '#tests/support/letters.ts';
import { signIn } from '#tests/support/sign-in.ts';

const button = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name });

test('by keyboard: resolved, it helped, proposed, agreed; a visitor finds it by a misspelt word', async ({
  page,
  browser,
}) => {
  test.setTimeout(150_000);
  const word = inventWord();
  const title = `Comment nettoyer un ${word} rayé ?`;
  await signIn(page, 'camille');
  await page.goto('/aide');
  await page.getByLabel('Votre question').fill(title);
  await page.getByLabel('Thème').selectOption({ label: 'Numérique' });
  await page.getByLabel('Cette semaine').check();
  await button(page, 'Poser la question').click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  const conversation = page.url();

  const hers = await (await browser.newContext()).newPage();
  await signInByKeyboard(hers, 'nora');
  await hers.goto(conversation);
  await typeInto(
    hers,
    hers.getByLabel('Votre réponse'),
    'Camille, un chiffon doux et du dentifrice.',
  );
  await press(hers, button(hers, 'Répondre'));
  await expect(hers.getByRole('list', { name: 'Messages' })).toContainText('dentifrice');

  await page.goto(conversation);
  await press(page, button(page, 'C’est résolu'));
  await tabTo(page, page.getByLabel('Oui', { exact: true }));
  await page.keyboard.press('Space');
  await typeInto(page, page.getByLabel('Un mot pour qui vous a répondu'), 'Merci, il brille.');
  await press(page, button(page, 'Le dire'));
  await expect(page.getByText('Cela vous a aidé : oui.')).toBeVisible();
  await press(page, page.getByRole('link', { name: 'En faire une réponse pour d’autres' }));
  const body = page.getByLabel('La réponse');
  await expect(body).toHaveValue('[nom retiré], un chiffon doux et du dentifrice.');
  await typeInto(page, body, `Un chiffon doux et du dentifrice, du centre vers le bord.`);
  await press(page, button(page, 'Proposer ce texte'));
  await expect(page.getByText('Le texte attend l’accord de Nora Belkacem.')).toBeVisible();

  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto(`/aide/reponses?q=${word}`);
  await expect(visitor.getByText('Aucune réponse ici.')).toBeVisible();

  await openLetter(hers, { to: 'nora@demo.example', subject: 'Votre accord' });
  await press(hers, linkOf(hers, '/reponse'));
  await press(hers, button(hers, 'D’accord, publier'));
  await expect(hers.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(hers).toHaveURL(/\/aide\/reponses\/comment-nettoyer/u);
  expect(await findViolations(hers)).toEqual([]);

  await visitor.goto('/aide/reponses');
  const misspelt = `${word.slice(0, 5)}${word[4]}${word.slice(5)}`;
  await typeInto(
    visitor,
    visitor.getByRole('searchbox', { name: 'Chercher dans les réponses' }),
    misspelt,
  );
  await visitor.keyboard.press('Enter');
  await expect(visitor.getByText('Réponses pour')).toContainText(word);
  await press(visitor, visitor.getByRole('link', { name: title }));
  await expect(visitor.getByRole('article')).toContainText('du centre vers le bord');
  await expect(visitor.getByRole('article')).not.toContainText('Camille');
});
