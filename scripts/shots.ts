import { mkdir } from 'node:fs/promises';
import path from 'node:path';

import { type Browser, chromium, type Page } from '@playwright/test';

import { browserArguments, findBrowser } from '#tests/support/browser.ts';

/**
 * `npm run shots [-- /address …]`: pictures of the main pages of the running server (APP_URL, else
 * http://localhost:$PORT) at 1280 and 390 px, light and dark, as a visitor and as Camille, into
 * `shots/`.
 */

const origin = process.env.APP_URL ?? `http://localhost:${process.env.PORT ?? 3000}`;
const given = process.argv.slice(2);

const addresses = {
  visitor: [
    '/',
    '/fiches',
    '/fiches?q=etoiles',
    '/fiches?q=zzzzzz',
    '/carte',
    '/bibliotheques',
    '/connexion',
    '/inscription',
    '/confort',
  ],
  camille: [
    '/',
    '/fiches',
    '/fiches?q=etoiles',
    '/carte',
    '/fiches/nouvelle',
    '/compte',
    '/compte/fiches',
  ],
};
const widths = [1280, 390];
const schemes = ['light', 'dark'] as const;

function nameOf(address: string): string {
  return address === '/' ? 'accueil' : address.slice(1).replace(/[^\w-]+/gu, '-');
}

async function signIn(page: Page) {
  await page.goto(`${origin}/connexion`);
  await page.getByLabel(/courriel|e-mail|adresse/iu).fill('camille@demo.example');
  await page.locator('input[type=password]').fill('rpbs-demo-2026');
  await page.getByRole('button', { name: /connecter|connexion/iu }).click();
  await page.waitForURL((url) => url.pathname !== '/connexion');
}

/** The first published sheet: its reading page and its pages around. */
async function findSheet(page: Page): Promise<string | null> {
  await page.goto(`${origin}/fiches`);
  return page
    .locator('main a[href^="/fiches/"]:not([href*="nouvelle"])')
    .first()
    .getAttribute('href');
}

async function takeAll(browser: Browser, who: 'visitor' | 'camille') {
  for (const width of widths) {
    for (const colorScheme of schemes) {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme,
        locale: 'fr-FR',
        timezoneId: 'Europe/Paris',
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      if (who === 'camille') await signIn(page);
      const sheet = given.length ? null : await findSheet(page);
      const pages = given.length ? given : [...addresses[who], ...(sheet ? [sheet] : [])];
      for (const address of pages) {
        await page.goto(`${origin}${address}`, { waitUntil: 'networkidle' });
        const file = `${nameOf(address === sheet ? '/fiche' : address)}-${who}-${width}-${colorScheme}.png`;
        await page.screenshot({ path: path.join('shots', file), fullPage: true });
        process.stdout.write(`shots/${file}\n`);
      }
      await context.close();
    }
  }
}

await mkdir('shots', { recursive: true });
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: browserArguments,
});
try {
  for (const who of ['visitor', 'camille'] as const) await takeAll(browser, who);
} finally {
  await browser.close();
}
