import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { Page } from '@playwright/test';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';

import { gatherColours } from './colours.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What the page is given to run. */
type Given = {
  axe: { run: (context: ElementContext, options: RunOptions) => Promise<AxeResults> };
  findFaults: (context: ElementContext, only: string[] | null) => Promise<string[]>;
  gatherColours: typeof gatherColours;
  colours: Map<string, Element[]>;
};

/** What a scheme may change: its colours alone. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds wrong on the page (WCAG 2.0 to 2.2, A and AA, and good practices), one line per
 * fault. The bars that stick are laid flat first: what they cover depends on the scroll, and focus
 * is kept clear of them by `scroll-padding`.
 * @param within a selector: what is around it is not looked at.
 */
export async function findViolations(page: Page, within: string | null = null): Promise<string[]> {
  await bringAxe(page);
  return await page.evaluate(
    (part) => (window as unknown as Given).findFaults(part ?? document, null),
    within,
  );
}

/** The colours met in `main`, as `gatherColours` names them. */
export async function listColours(page: Page): Promise<string[]> {
  await bringAxe(page);
  return await page.evaluate(() => {
    const given = window as unknown as Given;
    given.colours = given.gatherColours();
    return [...given.colours.keys()];
  });
}

/** What axe finds wrong in some of the colours that `listColours` has just given. */
export async function findViolationsOfColours(page: Page, colours: string[]): Promise<string[]> {
  return await page.evaluate(
    ({ asked, rules }) => {
      const given = window as unknown as Given;
      const elements = asked.flatMap((name) => given.colours.get(name) ?? []);
      return given.findFaults(elements, rules);
    },
    { asked: colours, rules: colourRules },
  );
}

async function bringAxe(page: Page): Promise<void> {
  if (await page.evaluate(() => 'findFaults' in window)) return;
  await page.evaluate(source);
  await page.evaluate(`window.gatherColours = ${gatherColours.toString()}`);
  await page.evaluate(() => {
    const flat = new CSSStyleSheet();
    flat.replaceSync('.barre-basse, .publier, .toasts { position: static !important }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, flat];
    const given = window as unknown as Given;
    given.findFaults = async (context, only) => {
      const { violations } = await given.axe.run(context, {
        ...(only ? { runOnly: only } : {}),
        // What is well is not described, and no rule of ours reads style sheets: a quarter faster.
        resultTypes: ['violations'],
        preload: false,
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
      );
    };
  });
}
