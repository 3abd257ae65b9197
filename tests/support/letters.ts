import { expect, type Locator, type Page } from '@playwright/test';

/**
 * Waits for a mail in the outbox of the demonstration, and opens it.
 * @param follow how a link is followed: a click, or the keyboard.
 */
export async function openLetter(
  page: Page,
  { to, subject }: { to: string; subject: string },
  follow: (link: Locator) => Promise<void> = (link) => link.click(),
) {
  const letter = page
    .getByRole('listitem')
    .filter({ hasText: `À ${to},` })
    .getByRole('link', { name: subject })
    .first();
  await expect(async () => {
    await page.goto('/demo/courrier');
    await expect(letter).toBeVisible({ timeout: 1000 });
  }).toPass();
  await follow(letter);
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible();
}

/** The link that a letter asks to follow: a button, then its address for who cannot press it. */
export const linkOf = (page: Page, path: string): Locator =>
  page.getByRole('main').locator(`a[href*="${path}"]`).first();
