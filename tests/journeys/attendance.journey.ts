import { expect, type Page } from '@playwright/test';

import { test } from '#tests/support/journey.ts';
import { comeBack, openOwnLine } from '#tests/support/own-line.ts';
import { signIn } from '#tests/support/sign-in.ts';

test.describe.configure({ timeout: 90_000 });

const training = '/formations/lire-aux-tout-petits-choisir-tenir-dire';
const rosa = (page: Page) => page.getByRole('listitem').filter({ hasText: 'Rosa Imbert' });

/** The page of the day of the session that is over. */
async function openDay(page: Page): Promise<string> {
  await page.goto(training);
  const list = page.locator('.session').last().locator('a[href*="/inscrits"]');
  const address = (await list.getAttribute('href')) ?? '';
  await page.goto(address.replace(/inscrits$/u, 'presence'));
  await expect(rosa(page)).toBeVisible();
  return address;
}

test('a presence noted without network arrives, is seen elsewhere, and a certificate says so to anybody', async ({
  page,
  browser,
  baseURL,
}) => {
  const line = await openOwnLine(baseURL ?? '');
  const viewport = { width: 390, height: 844 };
  const phone = await (await browser.newContext({ baseURL: line.origin, viewport })).newPage();
  await signIn(phone, 'nora');
  await openDay(phone);
  // The pages of the day and what they need are on the phone.
  await expect
    .poll(() =>
      phone.evaluate(async () => {
        await navigator.serviceWorker.ready;
        const kept = await (await caches.open('rpbs-presence')).keys();
        return kept.filter(({ url }) => url.includes('/presence/')).length;
      }),
    )
    .toBeGreaterThan(1);

  line.cut();
  await rosa(phone).getByRole('button', { name: 'Présent·e' }).click();
  await expect(rosa(phone)).toContainText('À envoyer');
  await phone.reload();
  await expect(rosa(phone)).toContainText('À envoyer');
  await expect(phone.getByRole('status').filter({ hasText: 'présence à envoyer' })).toBeVisible();

  await comeBack(line, phone);
  await expect(rosa(phone)).toContainText('Noté par Nora Belkacem');
  await signIn(page, 'nora');
  const list = await openDay(page);
  const isThere = rosa(page).getByRole('button', { name: 'Présent·e' });
  await expect(isThere).toHaveAttribute('aria-pressed', 'true');

  // Certificates of this session were issued: hers follows her mark.
  const hers = page.getByRole('row').filter({ hasText: 'Rosa Imbert' });
  const link = hers.getByRole('link', { name: /^Délivrée le/u });
  await expect(async () => {
    await page.goto(list.replace(/inscrits$/u, 'attestations'));
    await expect(link).toBeVisible({ timeout: 500 });
  }).toPass();
  const address = (await link.getAttribute('href')) ?? '';
  const visitor = await (await browser.newContext({ baseURL })).newPage();
  await visitor.goto('/formations/attestations');
  await visitor.getByLabel('Code de l’attestation').fill(address.split('/').at(-1) ?? '');
  await visitor.getByRole('button', { name: 'Vérifier' }).click();
  await expect(visitor.getByText('Cette attestation est valable.')).toBeVisible();
  await expect(visitor.getByRole('main')).toContainText('Rosa Imbert');
  await expect(visitor.getByRole('main')).toContainText('3 h');
  line.close();
});
