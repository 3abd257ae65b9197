import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { Page } from '@playwright/test';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds wrong on the page (WCAG 2.0 to 2.2, A and AA, and good practices), one line per
 * fault. The bars that stick are laid flat first: what they cover depends on the scroll, and focus
 * is kept clear of them by `scroll-padding`.
 * @param within a selector: what is around it is not looked at.
 */
export async function findViolations(page: Page, within: string | null = null): Promise<string[]> {
  if (await page.evaluate(() => !('axe' in window))) {
    await page.evaluate(source);
    await page.evaluate(() => {
      const flat = new CSSStyleSheet();
      flat.replaceSync('.barre-basse, .publier, .toasts { position: static !important }');
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, flat];
    });
  }
  return await page.evaluate(async (part) => {
    const { axe } = window as unknown as {
      axe: { run: (context: ElementContext, options: RunOptions) => Promise<AxeResults> };
    };
    const { violations } = await axe.run(part ?? document, {
      // What is well is not described, and no rule of ours reads style sheets: a quarter faster.
      resultTypes: ['violations'],
      preload: false,
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
    );
  }, within);
}
