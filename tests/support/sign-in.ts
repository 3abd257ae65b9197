import { expect, type Page } from '@playwright/test';

export const demonstrationPassword = 'rpbs-demo-2026';

/** As behind the proxy of the journeys' server: a library of its own for each, not one for them all. */
function fromElsewhere() {
  const number = () => Math.floor(Math.random() * 256);
  return { 'X-Forwarded-For': `10.${number()}.${number()}.${number()}` };
}

/**
 * Signs somebody of the demonstration in by the request that the form sends, without its page:
 * for journeys about something else. The browser stays where it is.
 */
export async function signIn(page: Page, who: string) {
  const form = { email: `${who}@demo.example`, password: demonstrationPassword };
  // It follows where that leads: the word of welcome is said there, and not on the next page.
  const answer = await page.request.post('/connexion', { form, headers: fromElsewhere() });
  expect(answer.ok()).toBe(true);
  expect(answer.url()).not.toContain('/connexion');
}

/** Signs somebody of the demonstration in through the form, as they do. */
export async function signInByForm(page: Page, who: string) {
  await page.goto('/connexion');
  await fillSignIn(page, who);
}

/** The same form, on the page where one was led. */
export async function fillSignIn(page: Page, who: string) {
  await page.getByLabel('Adresse électronique').fill(`${who}@demo.example`);
  await page.locator('input[name="password"]').fill(demonstrationPassword);
  await page.getByRole('main').getByRole('button', { name: 'Se connecter' }).click();
  await expect(page).not.toHaveURL(/\/connexion/u);
}
