import { type Browser, expect, type Locator, type Page } from '@playwright/test';

import { ageSheet } from '#tests/support/age-sheet.ts';
import { findViolations } from '#tests/support/axe.ts';
import { test } from '#tests/support/journey.ts';
import { press, signInByKeyboard } from '#tests/support/keyboard.ts';
import { publishByApi } from '#tests/support/publish-by-api.ts';
import { signIn } from '#tests/support/sign-in.ts';

test.describe.configure({ timeout: 120_000 });

const button = (page: Page | Locator) => page.getByRole('button', { name: 'Toujours vrai' });
const toVerify = (page: Page) => page.locator('.vue', { hasText: 'À vérifier' });
const confirmed = (page: Page) => page.locator('.vue', { hasText: 'Toujours vrai au' });

/** A sheet of Camille's that nobody has confirmed for thirteen months. */
async function oldSheet(browser: Browser, title: string) {
  const { address } = await publishByApi(browser, 'camille', title);
  await ageSheet(address, 400);
  return address;
}

test('a year later a sheet asks to be verified, and one tap says that it is still true', async ({
  page,
  browser,
}) => {
  const address = await oldSheet(browser, 'Veillée des contes');
  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto(address);
  await expect(toVerify(visitor)).toBeVisible();
  await expect(button(visitor)).toHaveCount(0);

  await signIn(page, 'camille');
  await page.goto(address);
  await expect(toVerify(page)).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  await button(page).click();
  await expect(page.getByText('Fiche confirmée pour un an.')).toBeVisible();
  await expect(confirmed(page)).toContainText('vérifié par Camille Roux');
  await expect(button(page)).toHaveCount(0);

  await visitor.reload();
  await expect(confirmed(visitor)).toBeVisible();
  await visitor.context().close();
});

test('with the keyboard alone, from « Mes fiches »', async ({ page, browser }) => {
  const address = await oldSheet(browser, 'Veillée des jeux');
  await signInByKeyboard(page, 'camille');
  await page.goto('/compte/fiches');
  const link = `h3 a[href="${address}"]`;
  const waiting = page.locator('#a-verifier li', { has: page.locator(link) });
  await press(page, button(waiting));
  await expect(page.getByText('Fiche confirmée pour un an.')).toBeVisible();
  await expect(waiting).toHaveCount(0);
  await press(page, page.locator(`#publiees ${link}`));
  await expect(confirmed(page)).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the same button is a form', async ({ page, browser }) => {
    const address = await oldSheet(browser, 'Veillée des étoiles');
    await signIn(page, 'camille');
    await page.goto(address);
    await button(page).click();
    await expect(page.getByText('Fiche confirmée pour un an.')).toBeVisible();
    await expect(confirmed(page)).toBeVisible();
  });
});
