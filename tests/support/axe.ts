import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { Page } from '@playwright/test';
import type { AxeResults, ElementContext, Result, RunOptions } from 'axe-core';

import { gatherColours } from './colours.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What the page is given to run. */
type Given = {
  axe: { run: (context: ElementContext, options: RunOptions) => Promise<AxeResults> };
  findFaults: (context: ElementContext, options: RunOptions) => Promise<string[]>;
  say: (found: Result) => string[];
  gatherColours: typeof gatherColours;
};

/** What a scheme may change: its colours alone. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds wrong on the page (WCAG 2.0 to 2.2, A and AA, and good practices), one line per
 * fault. The bars that stick are laid flat first: what they cover depends on the scroll, and focus
 * is kept clear of them by `scroll-padding`.
 */
export async function findViolations(page: Page): Promise<string[]> {
  await bringAxe(page);
  return await page.evaluate(() => (window as unknown as Given).findFaults(document, {}));
}

/** The same within an element, its colours left to `findViolationsOfColours`. */
export async function findViolationsButColours(page: Page, within: string): Promise<string[]> {
  await bringAxe(page);
  return await page.evaluate(
    ({ part, rules }) => {
      const without = Object.fromEntries(rules.map((rule) => [rule, { enabled: false }]));
      return (window as unknown as Given).findFaults(part, { rules: without });
    },
    { part: within, rules: colourRules },
  );
}

/** The colours that axe has judged, on one page or another, as `gatherColours` names them. */
const judged = new Set<string>();

/**
 * What axe finds wrong in the colours within an element, those alone that it has not judged yet. It
 * judges no disabled field, no single letter, nothing that something hides: others of those colours
 * are still asked about.
 */
export async function findViolationsOfColours(page: Page, within: string): Promise<string[]> {
  await bringAxe(page);
  const answer = await page.evaluate(
    async ({ part, known, rules }) => {
      const { axe, gatherColours: gather, say } = window as unknown as Given;
      const isKnown = new Set(known);
      const fresh = [...gather(part)].filter(([colours]) => !isKnown.has(colours));
      const asked = fresh.flatMap(([, elements]) => elements);
      if (asked.length === 0) return { faults: [], judged: [] };
      const { passes, violations } = await axe.run(asked, {
        runOnly: rules,
        resultTypes: ['passes', 'violations'],
        elementRef: true,
        preload: false,
      });
      const contrasts = [...passes, ...violations].filter(({ id }) => id === 'color-contrast');
      const seen = new Set(contrasts.flatMap(({ nodes }) => nodes.map(({ element }) => element)));
      const isJudged = (elements: Element[]) =>
        elements.some((one) => seen.has(one as HTMLElement));
      return {
        faults: violations.flatMap(say),
        judged: fresh.flatMap(([colours, elements]) => (isJudged(elements) ? [colours] : [])),
      };
    },
    { part: within, known: [...judged], rules: colourRules },
  );
  for (const colours of answer.judged) judged.add(colours);
  return answer.faults;
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
    given.say = ({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`);
    given.findFaults = async (context, options) => {
      const { violations } = await given.axe.run(context, {
        ...options,
        // What is well is not described, and no rule of ours reads style sheets: a quarter faster.
        resultTypes: ['violations'],
        preload: false,
      });
      return violations.flatMap(given.say);
    };
  });
}
