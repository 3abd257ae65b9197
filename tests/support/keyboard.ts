import { expect, type Locator, type Page } from '@playwright/test';

import { demonstrationPassword } from './sign-in.ts';

/** More stops than any page has. */
const mostStops = 300;

/** Presses Tab until this has the focus, as who holds no mouse does. */
export async function tabTo(page: Page, target: Locator) {
  await expect(target).toBeAttached();
  for (let n = 0; n < mostStops; n += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never comes to ${target.toString()}`);
}

/** Goes to a field and writes over what it holds. */
export async function typeInto(page: Page, target: Locator, text: string) {
  await tabTo(page, target);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

/** Goes to a link or a button and follows it. */
export async function press(page: Page, target: Locator) {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** `signIn`, without a mouse. */
export async function signInByKeyboard(page: Page, who: string) {
  await page.goto('/connexion');
  await typeInto(page, page.getByLabel('Adresse électronique'), `${who}@demo.example`);
  await typeInto(page, page.locator('input[name="password"]'), demonstrationPassword);
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/\/connexion/u);
}
