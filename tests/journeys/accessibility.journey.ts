import { type BrowserContext, expect, test as base } from '@playwright/test';

import {
  findFrameFaults,
  findKeyboardFaults,
  findViolationsEverywhere,
  watch,
} from '#tests/support/page-faults.ts';
import { signIn } from '#tests/support/sign-in.ts';

import { everyVisit } from './pages/every-visit.ts';
import type { Role } from './pages/visit.ts';

/** One browser context for each role and worker: each signs in once. */
const test = base.extend<object, { contextOf: (role: Role) => Promise<BrowserContext> }>({
  contextOf: [
    async ({ browser }, use, { project }) => {
      const contexts = new Map<Role, BrowserContext>();
      await use(async (role) => {
        const known = contexts.get(role);
        if (known) return known;
        const context = await browser.newContext({
          ...project.use,
          viewport: { width: 1280, height: 900 },
        });
        contexts.set(role, context);
        const [who, hasScripts] = role.split('-') as [string, string?];
        if (who !== 'visitor' && who !== 'scriptless') {
          const page = await context.newPage();
          await signIn(page, who);
          await page.close();
        }
        if (who === 'scriptless' || hasScripts)
          await context.route('**/*.js', (route) => route.abort());
        return context;
      });
      for (const context of contexts.values()) await context.close();
    },
    { scope: 'worker' },
  ],
});

test.describe.configure({ mode: 'parallel' });

const rolesMet = new Set<Role>();

for (const [place, { route, as, state = 'filled', title, at }] of everyVisit.entries()) {
  // Its header and footer are looked at in every way once; see `findViolationsEverywhere`.
  const withShell = !rolesMet.has(as);
  rolesMet.add(as);
  const isDarkOnDesk = place % 2 === 1;
  test(`${route}, ${as}, ${state}`, async ({ contextOf, baseURL }) => {
    const page = await (await contextOf(as)).newPage();
    try {
      const faults = watch(page, baseURL ?? '');
      await (typeof at === 'string' ? page.goto(at) : at(page));
      await page.evaluate(() => document.fonts.ready);
      await page.waitForLoadState('load');
      faults.push(...(await findViolationsEverywhere(page, { isDarkOnDesk, withShell })));
      faults.push(...(await findFrameFaults(page)));
      faults.push(...(await findKeyboardFaults(page)));
      const name = (await page.title()).replace(/ – RPBS$/u, '').replaceAll(/\s/gu, ' ');
      expect.soft(name).toEqual(typeof title === 'string' ? title : expect.stringMatching(title));
      expect(faults).toEqual([]);
    } finally {
      await page.close();
    }
  });
}

/** A sentence hard to read in one scheme at one width alone, each on a ground no page has shown. */
const hardToRead = (blue: number) =>
  [
    ['light', 'max-width: 600px', 'light-390'],
    ['light', 'min-width: 601px', 'light-1280'],
    ['dark', 'max-width: 600px', 'dark-390'],
    ['dark', 'min-width: 601px', 'dark-1280'],
  ].map(
    ([scheme, width, name], n) =>
      `<style>@media (prefers-color-scheme: ${scheme}) and (${width}) { .${name} { background: rgb(50 50 ${blue + n}) } }</style>
      <div class="${name}"><p style="color: #000">${name}</p></div>`,
  );

for (const [where, isDarkOnDesk] of [
  ['a desk', true],
  ['a telephone', false],
] as const)
  test(`what is hard to read in one scheme at one width is told, the dark first on ${where}`, async ({
    page,
  }) => {
    await page.setContent(`<main>${hardToRead(isDarkOnDesk ? 50 : 60).join('')}</main>`);
    const faults = await findViolationsEverywhere(page, { isDarkOnDesk });
    const contrast = faults.filter((fault) => fault.includes('color-contrast'));
    expect(contrast.map((fault) => fault.slice(0, fault.indexOf(' > p'))).toSorted()).toEqual([
      '1280 px, dark: color-contrast .dark-1280',
      '1280 px, light: color-contrast .light-1280',
      '390 px, dark: color-contrast .dark-390',
      '390 px, light: color-contrast .light-390',
    ]);
  });
