import { expect, type Page, test } from '@playwright/test';

import { findViolations } from '#tests/support/axe.ts';
import { signIn } from '#tests/support/sign-in.ts';

/** axe finds nothing on any page, in light and in dark, on a desk and on a phone. */

const pages = {
  visitor: [
    '/',
    '/fiches',
    '/fiches?q=etoilles&dept=04',
    '/fiches?q=zzzzzz',
    '/carte',
    '/bibliotheques',
    '/connexion',
    '/inscription',
    '/mot-de-passe-oublie',
    '/charte',
    '/confort',
    '/nulle-part',
  ],
  camille: [
    '/',
    '/fiches',
    '/fiches?vue=tableau',
    '/carte',
    '/compte',
    '/compte/fiches',
    '/compte/securite',
    '/fiches/nouvelle',
  ],
  admin: ['/administration', '/administration/membres', '/administration/vocabulaires'],
} as const;

const screens = [
  { width: 1280, height: 900, colorScheme: 'light' },
  { width: 1280, height: 900, colorScheme: 'dark' },
  { width: 390, height: 844, colorScheme: 'light' },
  { width: 320, height: 700, colorScheme: 'dark' },
] as const;

async function lookAt(page: Page, address: string) {
  await page.goto(address);
  await page.waitForLoadState('load');
  const violations = await findViolations(page);
  expect(violations, address).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  );
  expect(overflow, `${address} overflows`).toBeLessThanOrEqual(0);
  expect(await page.locator('h1').count(), `${address} has one h1`).toBe(1);
}

async function findSheets(page: Page, many: number): Promise<string[]> {
  await page.goto('/fiches');
  const found = await page
    .locator('main a[href^="/fiches/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return [...new Set(found)].filter((address) => !address.includes('nouvelle')).slice(0, many);
}

for (const { width, height, colorScheme } of screens) {
  test.describe(`at ${width} px, ${colorScheme}`, () => {
    test.use({ viewport: { width, height }, colorScheme });

    for (const [who, addresses] of Object.entries(pages)) {
      test(`the pages of ${who}`, async ({ page }) => {
        test.setTimeout(180_000);
        if (who !== 'visitor') await signIn(page, who);
        for (const address of addresses) await lookAt(page, address);
        const [sheet] = await findSheets(page, 1);
        expect(sheet).toBeTruthy();
        await lookAt(page, sheet ?? '/');
        if (who !== 'visitor') await lookAt(page, `${sheet}/historique`);
      });
    }
  });
}
