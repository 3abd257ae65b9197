import { type Browser, expect, type Page } from '@playwright/test';

import { inventWord } from '#tests/support/invent-word.ts';
import { test } from '#tests/support/journey.ts';
import { press, signInByKeyboard, tabTo, typeInto } from '#tests/support/keyboard.ts';
import { linkOf, openLetter } from '#tests/support/letters.ts';
import { signIn } from '#tests/support/sign-in.ts';

/**
 * Those of this journey are in no other: what rings here disturbs nobody. How long a step rings is
 * set once for all journeys (`tests/support/journeys.global.ts`).
 */
const near = 'mireille.aubert';
const knowing = 'yves.imbert';
const asker = 'nadia.benali';

const planetarium = '/fiches/planetarium-de-poche-une-soiree-sous-les-etoiles';
const ringOf = (page: Page, title: string) =>
  page.getByRole('region', { name: 'Nadia Benali appelle' }).filter({ hasText: title });
const takes = (page: Page, title: string) =>
  ringOf(page, title).getByRole('button', { name: /^Prendre/u });

async function become(page: Page, choice: 'free' | 'away') {
  const form = { intent: 'availability', choice };
  expect((await page.request.post('/aide/permanences?index', { form })).ok()).toBe(true);
}

/** Somebody free, in front of the help desk. */
async function awaitCalls(browser: Browser, who: string, options = {}, hasWebsockets = true) {
  const page = await (await browser.newContext(options)).newPage();
  if (!hasWebsockets) await page.routeWebSocket(/direct/u, (socket) => socket.close());
  await signIn(page, who);
  await become(page, 'free');
  await page.goto('/aide');
  return page;
}

/** A page that goes without a word is believed for half a minute: the next call would ring there. */
async function leave(page: Page) {
  await become(page, 'away');
  await page.context().close();
}

async function callFrom(page: Page, title: string) {
  await page.getByLabel('Votre question').fill(title);
  await page.getByLabel('Thème').selectOption({ label: 'Numérique' });
  await expect(page.getByRole('button', { name: 'Appeler maintenant' })).toBeHidden();
  await page.getByLabel('Un usager attend').check();
  await page.getByRole('button', { name: 'Appeler maintenant' }).click();
  await expect(page.getByRole('heading', { name: 'Votre appel sonne' })).toBeVisible();
}

test('from a sheet, it rings from near to far; of two who take it at once, one has it', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const title = `Comment débloquer une liseuse, ${inventWord()} ?`;
  // Her library's proxy refuses websockets: she is called all the same.
  const mireille = await awaitCalls(browser, near, {}, false);
  const yves = await awaitCalls(browser, knowing);
  // On duty, one is told on every page of the site.
  await yves.goto(planetarium);
  await signIn(page, asker);
  await page.goto(planetarium);
  await page.getByRole('banner').getByRole('link', { name: 'Appeler un collègue' }).click();
  await expect(page.getByText('À propos de la fiche')).toBeVisible();
  await callFrom(page, title);
  await expect(page.getByText('puis les collègues du thème dans')).toBeVisible();
  await expect(page.getByText('1 collègue prévenu (Banon)', { exact: true })).toBeVisible();
  await expect(takes(mireille, title)).toBeVisible();
  await expect(mireille).toHaveTitle(/^\(1\) /u);
  await expect(ringOf(yves, title)).toHaveCount(0);
  await expect(takes(yves, title)).toBeVisible({ timeout: 30_000 });

  await tabTo(mireille, takes(mireille, title));
  await tabTo(yves, takes(yves, title));
  await Promise.all([mireille.keyboard.press('Enter'), yves.keyboard.press('Enter')]);
  const conversation = (who: Page) => who.getByRole('heading', { level: 1, name: title });
  const tooLate = (who: Page) => who.getByRole('heading', { name: 'a été plus rapide' });
  for (const who of [mireille, yves])
    await expect(conversation(who).or(tooLate(who))).toBeVisible();
  const wins = [await conversation(mireille).isVisible(), await conversation(yves).isVisible()];
  expect(wins.filter(Boolean)).toHaveLength(1);
  const winner = wins[0] ? mireille : yves;
  await expect(winner).toHaveURL(/\/aide\/[\w-]+$/u);
  await expect(page).toHaveURL(winner.url());
  await expect(page.getByText('prend votre appel.')).toBeVisible();
  await winner.getByLabel('Votre message').fill('Je vous réponds tout de suite.');
  await winner.getByRole('button', { name: 'Envoyer' }).click();
  await expect(winner.getByRole('list', { name: 'Messages' })).toContainText('tout de suite');
  await page.reload();
  await expect(page.getByRole('list', { name: 'Messages' })).toContainText('tout de suite');
  await page.getByRole('button', { name: 'C’est résolu' }).click();
  await expect(page.getByRole('button', { name: 'Rouvrir la question' })).toBeVisible();
  await leave(mireille);
  await leave(yves);
});

test('by keyboard: nobody takes it, and the question goes on in writing', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const title = `Quel lecteur pour les livres audio, ${inventWord()} ?`;
  const yves = await awaitCalls(browser, knowing);
  await signInByKeyboard(page, asker);
  await page.goto('/aide');
  await typeInto(page, page.getByLabel('Votre question'), title);
  await tabTo(page, page.getByLabel('Thème'));
  await page.keyboard.type('Numérique');
  await tabTo(page, page.getByLabel('Un usager attend'));
  await page.keyboard.press('Space');
  await press(page, page.getByRole('button', { name: 'Appeler maintenant' }));
  await expect(page.getByRole('heading', { name: 'Votre appel sonne' })).toBeVisible();
  const decline = ringOf(yves, title).getByRole('button', { name: /^Pas maintenant/u });
  await press(yves, decline);
  await expect(yves.getByText('d’autres collègues sont appelés')).toBeVisible();
  await expect(page.getByText('Votre question est posée par écrit')).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByText('Réponse promise avant le')).toBeVisible();
  await leave(yves);

  // Put by mail to those who may know; one answers by its link.
  const nora = await (await browser.newContext()).newPage();
  await signIn(nora, 'nora');
  await openLetter(nora, { to: 'nora@demo.example', subject: title }, (link) => press(nora, link));
  await press(nora, linkOf(nora, '/aide/'));
  await typeInto(nora, nora.getByLabel('Votre réponse'), 'Un lecteur DAISY.');
  await press(nora, nora.getByRole('button', { name: 'Répondre' }));
  await expect(page.getByRole('list', { name: 'Messages' })).toContainText('Un lecteur DAISY.');
  await nora.context().close();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('called, followed by a page that refreshes itself, taken by a form', async ({
    page,
    browser,
  }) => {
    test.setTimeout(90_000);
    const title = `Comment prolonger un prêt, ${inventWord()} ?`;
    await signIn(page, asker);
    await page.goto('/aide');
    const mireille = await awaitCalls(browser, near, { javaScriptEnabled: false });
    await callFrom(page, title);
    await expect(page.getByRole('link', { name: 'Où en est l’appel ?' })).toBeVisible();
    await mireille.reload();
    await takes(mireille, title).click();
    await expect(mireille.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page.getByText('Mireille Aubert prend votre appel.')).toBeVisible();
    await expect(page).toHaveURL(mireille.url());
    await mireille.context().close();
  });
});
