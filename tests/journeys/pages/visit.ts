import { expect, type Page } from '@playwright/test';

/** `scriptless`: a visitor whose scripts never arrive; `camille-scriptless`: a member likewise. */
export type Role =
  | 'visitor'
  | 'camille'
  | 'sacha'
  | 'nora'
  | 'admin'
  | 'ines.marcadet'
  | 'scriptless'
  | 'camille-scriptless';

/** A page in one of its states, as somebody sees it. */
export type Visit = {
  /** The file of app/routes, without its extension. */
  route: string;
  as: Role;
  /** What this state shows: filled where nothing is said. */
  state?: string;
  /** What the browser's tab says, without « – RPBS ». */
  title: string | RegExp;
  /** Where it is, or how one comes to it. */
  at: string | ((page: Page) => Promise<unknown>);
};

/** Sends a form as it stands, browser checks set aside, and waits for what the server refuses. */
export function refuse(
  address: string,
  button: string | RegExp,
  typed: Record<string, string> = {},
) {
  return async (page: Page) => {
    await page.goto(address);
    const submit = page.getByRole('main').getByRole('button', { name: button }).first();
    await submit.evaluate((element: HTMLButtonElement) => {
      if (element.form) element.form.noValidate = true;
    });
    for (const [name, value] of Object.entries(typed))
      await page.locator(`main [name="${name}"]`).first().fill(value);
    // Leaves the field: open suggestions would stand in front of the rest.
    await page.keyboard.press('Tab');
    await submit.click();
    await expect(page.locator('.avis--erreur, [aria-invalid="true"]').first()).toBeVisible();
  };
}

/** Sends what is typed, and stays where that leads. */
export async function submitForm(
  page: Page,
  button: string | RegExp,
  typed: Record<string, string>,
) {
  for (const [name, value] of Object.entries(typed))
    await page.locator(`main [name="${name}"]`).first().fill(value);
  await page.getByRole('main').getByRole('button', { name: button }).first().click();
}

/** Follows the first link of the page, or of a part of it, that leads there. */
export async function follow(page: Page, from: string, to: string, within = 'main') {
  await page.goto(from);
  const address = await page.locator(`${within} a[href*="${to}"]`).first().getAttribute('href');
  expect(address, `a link to ${to} on ${from}`).not.toBeNull();
  await page.goto(address ?? '');
}

/** Opens the link of a mail to somebody, once the workshop has written it. */
export async function followMail(page: Page, to: string, subject: string, link: RegExp) {
  const letters = page.locator('main li').filter({ hasText: to });
  const letter = letters.getByRole('link', { name: subject }).first();
  await expect(async () => {
    await page.goto('/demo/courrier');
    await expect(letter).toBeVisible({ timeout: 200 });
  }).toPass();
  await letter.click();
  const address = await page
    .getByRole('main')
    .getByRole('link', { name: link })
    .first()
    .getAttribute('href');
  await page.goto(new URL(address ?? '').pathname);
}
