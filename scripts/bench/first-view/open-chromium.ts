import { type Browser, chromium } from '@playwright/test';

import { browserArguments, findBrowser } from '#tests/support/browser.ts';
import { findFreePort } from '#tests/support/free-port.ts';

/** A Chromium of our own that both Playwright and Lighthouse drive. */
export async function whileBrowsing<Value>(
  use: (browser: Browser, port: number) => Promise<Value>,
): Promise<Value> {
  const port = await findFreePort();
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [...browserArguments, `--remote-debugging-port=${port}`],
  });
  try {
    return await use(browser, port);
  } finally {
    await browser.close();
  }
}
