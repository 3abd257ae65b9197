import type { Page } from '@playwright/test';

/**
 * A slow line: the scripts whose address matches wait.
 * @returns what lets them come.
 */
export async function holdScript(page: Page, address: RegExp): Promise<() => void> {
  let letThrough = () => {};
  const gate = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route(address, async (route) => {
    await gate;
    await route.continue();
  });
  return letThrough;
}
