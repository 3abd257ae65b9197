import { test as base } from '@playwright/test';

/**
 * A journey leaves nothing open: pages of people whom it brought in would go on listening and
 * drawing beside all the journeys after it.
 */
export const test = base.extend<{ leavesNothingOpen: void }>({
  leavesNothingOpen: [
    async ({ browser }, use) => {
      await use();
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
});
