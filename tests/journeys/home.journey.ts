import { expect } from '@playwright/test';

import { test } from '#tests/support/journey.ts';

test('a stranger reaches the home page, with nothing asked of any other site', async ({
  page,
  baseURL,
}) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== baseURL) foreign.push(request.url());
  });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Une idée, une adresse.');
  await page.waitForLoadState('networkidle');
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
});

test('keys pressed while the page comes alive do not leave it dead', async ({ page, context }) => {
  const computer = await context.newCDPSession(page);
  await computer.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await page.goto('/fiches', { waitUntil: 'commit' });
  const box = page.getByRole('combobox', { name: 'Chercher dans les fiches' });
  for (let n = 0; n < 60 && !(await box.isVisible()); n += 1) await page.keyboard.press('Tab');
  await expect(box).toBeVisible();
});
