import { expect, type Page } from '@playwright/test';

export const demonstrationPassword = 'rpbs-demo-2026';

/** Signs somebody of the demonstration in, through the form, as they do. */
export async function signIn(page: Page, who: string) {
  await page.goto('/connexion');
  await fillSignIn(page, who);
}

/** The same, on the page where one was led. */
export async function fillSignIn(page: Page, who: string) {
  await page.getByLabel('Adresse électronique').fill(`${who}@demo.example`);
  await page.locator('input[name="password"]').fill(demonstrationPassword);
  await page.getByRole('main').getByRole('button', { name: 'Se connecter' }).click();
  await expect(page).not.toHaveURL(/\/connexion/u);
}
