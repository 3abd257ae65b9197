import { expect, type Page } from '@playwright/test';

import { findViolations } from '#tests/support/axe.ts';
import { test } from '#tests/support/journey.ts';
import { signIn } from '#tests/support/sign-in.ts';

const said = (page: Page) => page.locator('#carte-liste');
const groups = (page: Page) => page.locator('.plan__vif .grappe:not(.grappe--biblio)');
const frame = (page: Page) => page.getByRole('application', { name: 'Carte des fiches' });

/** The live map has taken the place of the drawn one, and has been answered. */
async function settle(page: Page) {
  await expect(frame(page)).toBeVisible();
  await expect(page.locator('.plan__vif .point, .plan__vif .grappe').first()).toBeVisible();
  await expect(page.locator('#liste')).toHaveAttribute('aria-busy', 'false');
}

const countOf = async (page: Page) =>
  Number(((await said(page).textContent()) ?? '').replaceAll(/\D/gu, ''));

test('the filters of the list come along, the map narrows and its list follows', async ({
  page,
}) => {
  // Other journeys write about stars meanwhile.
  await page.goto('/fiches?q=patrimoine&theme=patrimoine');
  await page.getByRole('link', { name: 'Carte', exact: true }).last().click();
  await expect(page).toHaveURL(/\/carte\?q=patrimoine&theme=patrimoine$/u);
  await settle(page);
  const all = await countOf(page);
  expect(all).toBeGreaterThan(3);

  await page.getByRole('button', { name: 'Agrandir', exact: true }).click();
  await expect(page).toHaveURL(/vue=/u);
  await expect.poll(() => countOf(page)).toBeLessThan(all);
  const near = await countOf(page);
  await expect(page.locator('.lieux').first().locator('.lieu-l')).toHaveCount(Math.min(near, 20));

  // The frame is in the address: what one sees can be sent to a colleague.
  await page.reload();
  await settle(page);
  await expect.poll(() => countOf(page)).toBe(near);

  await page.locator('.tiroir > summary').click();
  await page.getByRole('checkbox', { name: /^Réalisé/u }).check();
  await expect(page).toHaveURL(/statut=realise.*vue=/u);
  await page.goBack();
  await expect(page).not.toHaveURL(/statut=/u);
  await expect.poll(() => countOf(page)).toBe(near);
  const list = page.getByRole('link', { name: 'Liste', exact: true });
  await expect(list).not.toHaveAttribute('href', /statut=/u);
  await list.click();
  await expect(page).toHaveURL(/\/fiches\?q=patrimoine&theme=patrimoine$/u);
});

test('a group parts into what it holds, down to the things of one place', async ({ page }) => {
  await page.goto('/carte');
  await settle(page);
  const all = await countOf(page);
  const largest = async () => {
    const counts = (await groups(page).locator('b').allTextContents()).map(Number);
    return groups(page).nth(counts.indexOf(Math.max(...counts)));
  };
  await expect(await largest()).toHaveAccessibleName(/\d+ fiches autour d\S+ .*, agrandir/u);
  await (await largest()).click();
  await expect(page).toHaveURL(/vue=/u);
  await expect.poll(() => countOf(page)).toBeLessThan(all);
  for (let steps = 0; steps < 8 && (await page.locator('.bulle').count()) === 0; steps++) {
    await settle(page);
    await (await largest()).click();
    await page.waitForTimeout(600);
  }
  const card = page.locator('.bulle');
  await expect(card.getByRole('heading')).toHaveText(/fiches au même endroit/u);
  const told = Number((await card.getByRole('heading').textContent())?.match(/\d+/u)?.[0]);
  await expect(card.getByRole('listitem')).toHaveCount(told);
});

test('the list points at its mark, and the mark opens its card', async ({ page }) => {
  await page.goto('/carte?q=planetarium');
  await settle(page);
  const line = page.locator('.lieu-l').first();
  const title = (await line.getByRole('heading').textContent()) ?? '';
  await line.hover();
  await expect(page.locator('.plan__vif .point--vise, .plan__vif .grappe--vise')).toHaveCount(1);
  await line.getByRole('button', { name: /^Montrer/u }).click();
  const card = page.getByRole('article', { name: title });
  await expect(card).toBeVisible();
  await expect(card).toBeFocused();
  await expect(card.getByRole('link', { name: title })).toBeVisible();
  await expect(line).toHaveClass(/lieu-l--on/u);
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
});

test('with the keyboard alone: into the map, nearer, to a mark, its card, and out', async ({
  page,
}) => {
  await page.goto('/carte');
  await settle(page);
  const all = await countOf(page);
  await frame(page).focus();
  for (const key of ['+', '+']) {
    const before = await countOf(page);
    await page.keyboard.press(key);
    await expect.poll(() => countOf(page)).toBeLessThan(before);
  }
  expect(await countOf(page)).toBeLessThan(all);
  const before = page.url();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => page.url()).not.toBe(before);
  await settle(page);
  await page.keyboard.press('Tab');
  const mark = page.locator('.plan__vif button:focus');
  await expect(mark).toHaveAccessibleName(/\S{3,}/u);
  await mark.press('-');
  await expect.poll(() => countOf(page)).toBeGreaterThan(0);

  await page.locator('.plan__vif .point').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.bulle')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('.plan__vif .point:focus, .plan__vif:focus')).toHaveCount(1);

  const skip = page.getByRole('link', { name: 'Passer la carte, aller à la liste' });
  await skip.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#liste')).toBeFocused();
});

test('libraries are a second layer, with their own list', async ({ page }) => {
  await page.goto('/carte?dept=04');
  await settle(page);
  await expect(page.locator('.point--biblio')).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'Bibliothèques' }).check();
  await expect(page).toHaveURL(/couche=bibliotheques/u);
  await settle(page);
  await expect(page.getByRole('heading', { name: /bibliothèques dans cette zone/u })).toBeVisible();
  await page.locator('.plan__vif .point--biblio').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.bulle').getByRole('link')).toHaveAttribute(
    'href',
    /^\/bibliotheques\//u,
  );
  await page.goBack();
  await expect(page.locator('.plan__vif .point--biblio')).toHaveCount(0);
});

test('a member looks around their library, by budget; a visitor may not', async ({ page }) => {
  await page.goto('/carte?budget_max=200');
  await expect(page.getByText('Le budget se cherche une fois connecté.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Autour de ma bibliothèque' })).toHaveCount(0);
  await signIn(page, 'camille');
  await page.goto('/carte?budget_max=500');
  await settle(page);
  const all = await countOf(page);
  await page.getByRole('link', { name: 'Autour de ma bibliothèque' }).click();
  await expect(page).toHaveURL(/budget_max=500&commune=04\d{3}&rayon=30/u);
  await settle(page);
  await expect.poll(() => countOf(page)).toBeLessThan(all);
});

test('when the network is lost the map says so, keeps what it had, and tries again', async ({
  page,
}) => {
  await page.goto('/carte');
  await settle(page);
  const all = await countOf(page);
  await page.route('**/carte/donnees*', (route) => route.abort());
  await page.getByRole('button', { name: 'Agrandir', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Le réseau ne répond pas.');
  expect(await countOf(page)).toBe(all);
  await page.unroute('**/carte/donnees*');
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect.poll(() => countOf(page)).toBeLessThan(all);
});

test('who moves the map faster than people do reads to wait, and the map goes on by itself', async ({
  page,
}) => {
  await page.goto('/carte');
  await settle(page);
  const all = await countOf(page);
  const title = 'Beaucoup de recherches en une minute. Reprenez dans un instant.';
  // As `search-limits.test.ts` sees the server refuse.
  await page.route(
    '**/carte/donnees*',
    (route) =>
      route.fulfill({
        status: 429,
        headers: { 'Retry-After': '3', 'Content-Type': 'application/problem+json' },
        body: JSON.stringify({ status: 429, title }),
      }),
    { times: 1 },
  );
  await page.getByRole('button', { name: 'Agrandir', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText(title);
  await expect(page.getByRole('alert')).toContainText('La carte reprendra d’elle-même.');
  expect(await countOf(page)).toBe(all);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect.poll(() => countOf(page)).toBeLessThan(all);
});

test('nothing here, or nothing at all: what to loosen', async ({ page }) => {
  await page.goto('/carte?q=etoiles&vue=4.3,43.3,4.4,43.4');
  await expect(page.getByText('Aucune fiche dans cette zone')).toBeVisible();
  await page.getByRole('link', { name: 'Revenir à toute la carte' }).click();
  await expect.poll(() => countOf(page)).toBeGreaterThan(3);
  await page.goto('/carte?q=etoiles+xylophoniste');
  await page.getByRole('link', { name: /Chercher «\setoiles\s»/u }).click();
  await expect(page).toHaveURL(/\/carte\?q=etoiles/u);
  await expect.poll(() => countOf(page)).toBeGreaterThan(3);
});

test('the live map stands where the drawn one stood, and asks nobody else', async ({
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
  await page.addInitScript(() => {
    const shifts = { total: 0 };
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.total += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('/carte');
  await settle(page);
  await page.waitForLoadState('networkidle');
  const shift = await page.evaluate(
    () => (window as unknown as { shifts: { total: number } }).shifts.total,
  );
  expect(shift).toBeLessThan(0.01);
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the drawn map works by links, and its form filters', async ({ page }) => {
    await page.goto('/carte');
    const all = await countOf(page);
    await page.locator('.plan .grappe').first().click();
    await expect(page).toHaveURL(/vue=/u);
    expect(await countOf(page)).toBeLessThan(all);
    await page.getByRole('link', { name: 'Réduire' }).click();
    await page.locator('.tiroir > summary').click();
    await page.getByRole('searchbox', { name: 'Mots' }).fill('étoiles');
    await page.getByRole('button', { name: 'Appliquer les filtres' }).click();
    await expect(page).toHaveURL(/\/carte\?q=%C3%A9toiles$/u);
    expect(await countOf(page)).toBeLessThan(all);
    await page
      .locator('.lieu-l')
      .first()
      .getByRole('link', { name: /^Montrer/u })
      .click();
    await expect(page.locator('.plan .point, .plan .grappe').first()).toBeVisible();
  });
});

for (const width of [1280, 390]) {
  test(`axe finds nothing on the map at ${width} px, light and dark`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/carte?couche=bibliotheques&dept=04');
    await settle(page);
    await lookInBothSchemes(page);
    await page.locator('.tiroir > summary').click();
    await page.locator('.plan__vif .point:not(.point--biblio)').first().focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.bulle')).toBeVisible();
    await settle(page);
    await lookInBothSchemes(page);
  });
}

async function lookInBothSchemes(page: Page) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await findViolations(page)).toEqual([]);
  }
}
