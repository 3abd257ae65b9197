import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { type Browser, chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { readSettings } from '#app/platform/settings.server.ts';
import { browserArguments, findBrowser } from '#tests/support/browser.ts';
import { useWeb } from '#tests/support/web.ts';

/** The map on pictures of the ground, from a server of tiles that gives some, or none at all. */

const tile = await sharp({
  create: { width: 256, height: 256, channels: 3, background: '#cfe3c8' },
})
  .png()
  .toBuffer();
const asked: string[] = [];
let hasTiles = true;
const tiles = createServer((request, response) => {
  asked.push(request.url ?? '');
  if (hasTiles) response.writeHead(200, { 'Content-Type': 'image/png' }).end(tile);
  else response.writeHead(404).end();
});
await new Promise<void>((resolve) => tiles.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${(tiles.address() as AddressInfo).port}`;

const web = useWeb({
  TILE_URL: `${origin}/{z}/{x}/{y}.png`,
  TILE_ATTRIBUTION: '© les cartographes d’essai',
});
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: browserArguments,
  });
});
afterAll(async () => {
  await browser?.close();
  tiles.close();
});

/** The live map, and what the browser complained of; refused pictures are no complaint of ours. */
async function openMap(): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 404/u.test(message.text()))
      complaints.push(message.text());
  });
  asked.length = 0;
  await page.goto(`${web.origin}/carte`);
  await page.locator('.plan__vif .point, .plan__vif .grappe').first().waitFor();
  await expect.poll(() => asked.length).toBeGreaterThan(1);
  await page.waitForLoadState('networkidle');
  return { page, complaints };
}

const fillOf = (page: Page) =>
  page
    .locator('.contour')
    .first()
    .evaluate((line) => getComputedStyle(line).fill);

test('an address of tiles that could show nothing is refused when the server starts', () => {
  for (const TILE_URL of ['tuiles.exemple.fr', 'https://exemple.fr/{z}/{x}.png', 'a; img-src *'])
    expect(() => readSettings({ NODE_ENV: 'test', TILE_URL })).toThrow(
      /TILE_URL .* \{z\}, \{x\} et \{y\}/u,
    );
  for (const TILE_URL of ['/tuiles/{z}/{x}/{y}.png', 'https://{s}.exemple.fr/{z}/{x}/{y}{r}.png'])
    expect(readSettings({ NODE_ENV: 'test', TILE_URL }).TILE_URL).toBe(TILE_URL);
});

test('pages may ask pictures of that origin, and of no other', async () => {
  const policy = (await web.ask('/carte')).headers.get('content-security-policy') ?? '';
  expect(policy).toContain(`img-src 'self' data: blob: ${origin};`);
  expect(policy.split(origin)).toHaveLength(2);
});

test('the ground is drawn under the lines, and its makers are named', async () => {
  hasTiles = true;
  const { page, complaints } = await openMap();
  expect(asked.every((address) => /^\/\d+\/\d+\/\d+\.png$/u.test(address))).toBe(true);
  expect(await page.locator('img.leaflet-tile-loaded').count()).toBeGreaterThan(1);
  expect(await fillOf(page)).toBe('none');
  expect(await page.locator('.leaflet-control-attribution').innerText()).toBe(
    '© les cartographes d’essai',
  );
  expect(complaints).toEqual([]);
  await page.close();
});

test('where no picture comes, the map is the one that we draw', async () => {
  hasTiles = false;
  const { page, complaints } = await openMap();
  expect(await page.locator('img.leaflet-tile-loaded').count()).toBe(0);
  expect(await fillOf(page)).not.toBe('none');
  await page.getByRole('button', { name: 'Agrandir', exact: true }).click();
  await expect.poll(() => page.url()).toContain('vue=');
  expect(await page.locator('.plan__vif .point, .plan__vif .grappe').count()).toBeGreaterThan(0);
  expect(complaints).toEqual([]);
  await page.close();
});
