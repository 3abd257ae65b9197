import type { Page } from '@playwright/test';

import { findViolationsButColours, findViolationsOfColours } from './axe.ts';

/** Errors of scripts, breaches of the content policy, requests to others: noted as they come. */
export function watch(page: Page, origin: string): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('console', (message) => {
    // The browser writes down each answer of 400 and more; which ones come is the test's affair.
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return;
    faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin)
      faults.push(`third party: ${request.url()}`);
  });
  return faults;
}

const widths = [1280, 390] as const;
const schemes = ['light', 'dark'] as const;

/**
 * In both schemes and at both widths, on one load: the colours four times, those alone that no page
 * has shown yet; every other rule once in each scheme and once at each width.
 * The whole page on a desk, its content on a telephone.
 * @param options.isDarkOnDesk at which width every rule is asked in the dark: visits take turns.
 * @param options.withShell looks at the header and the footer each time, in every scheme at every
 * width: they are one component for all pages, so once for somebody is enough.
 */
export async function findViolationsEverywhere(
  page: Page,
  { isDarkOnDesk, withShell = false }: { isDarkOnDesk: boolean; withShell?: boolean },
): Promise<string[]> {
  const faults: string[] = [];
  for (const colorScheme of schemes) {
    const isDeskFirst = isDarkOnDesk === (colorScheme === 'dark');
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const width of isDeskFirst ? widths : widths.toReversed()) {
      await page.setViewportSize({ width, height: 900 });
      const within = withShell || width > 390 ? 'html' : 'main';
      const found = await findViolationsOfColours(page, within);
      if (withShell || isDeskFirst === (width === 1280))
        found.push(...(await findViolationsButColours(page, within)));
      faults.push(...found.map((fault) => `${width} px, ${colorScheme}: ${fault}`));
    }
  }
  return faults;
}

/** Language, one first heading, nothing to scroll sideways at 320 px. */
export async function findFrameFaults(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 320, height: 640 });
  return await page.evaluate(() => {
    const faults: string[] = [];
    if (document.documentElement.lang !== 'fr')
      faults.push(`lang ${document.documentElement.lang}`);
    const headings = document.querySelectorAll('h1').length;
    if (headings !== 1) faults.push(`${headings} h1`);
    const width = document.documentElement.scrollWidth;
    if (width > 320) {
      const wide = [...document.querySelectorAll('main *')].filter(
        (element) => element.getBoundingClientRect().right > 320.5,
      );
      const names = wide.slice(-4).map((e) => `${e.tagName}.${e.getAttribute('class') ?? ''}`);
      faults.push(`320 px: ${width} px wide, ${names.join(' ')}`);
    }
    return faults;
  });
}

/** The first stop leads past the header; then each stop of the content shows where it is. */
export async function findKeyboardFaults(page: Page, mostStops = 25): Promise<string[]> {
  await page.setViewportSize({ width: 1280, height: 900 });
  const first = await page.evaluate(() => {
    const stop = document.querySelector<HTMLElement>('a[href], button, input, select, textarea');
    stop?.focus();
    const box = stop?.getBoundingClientRect();
    return {
      href: stop?.getAttribute('href'),
      isSeen: box !== undefined && box.top >= 0 && box.left >= 0,
    };
  });
  if (first.href !== '#contenu' || !first.isSeen) return [`first stop: ${JSON.stringify(first)}`];
  await page.keyboard.press('Enter');
  const inside = await page.evaluate(() => document.activeElement?.id);
  if (inside !== 'contenu') return [`the skip link leads to « ${inside} »`];
  await page.evaluate(watchStops);
  // A page has some stops or very many: a few at a time, so that none waits for all.
  const atATime = 6;
  for (let stops = 0; stops < mostStops; stops += atATime) {
    for (let press = 0; press < atATime; press += 1) await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.body.dataset.stopsAreOver === 'true')) break;
  }
  const unseen = await page.evaluate(() => document.body.dataset.unseenStops ?? '');
  return unseen.split('\n').flatMap((what) => (what ? [`focus not seen: ${what}`] : []));
}

/**
 * Within the page: as each Tab leaves a stop of the content, notes it where nothing drawn tells that
 * it has the focus. Asked from outside, each stop would cost two exchanges with the browser.
 */
function watchStops() {
  const notes = document.body.dataset;
  const look = ({ key }: KeyboardEvent) => {
    const focused = document.activeElement;
    if (key !== 'Tab' || notes.stopsAreOver || focused?.id === 'contenu') return;
    if (!(focused instanceof HTMLElement) || !focused.closest('main')) {
      notes.stopsAreOver = 'true';
      return;
    }
    // A card, a label or a box may draw the ring around what it holds.
    const chain = [focused, focused.nextElementSibling];
    for (let around = focused.parentElement; around && chain.length < 6;)
      around = chain.push(around) ? around.parentElement : null;
    const looks = chain.map((element) => (element ? getComputedStyle(element) : null));
    const draw = () => looks.map((one) => `${one?.outline} ${one?.boxShadow} ${one?.border}`);
    const before = draw();
    focused.blur();
    const isSeen = draw().some((one, n) => one !== before[n]);
    focused.focus({ preventScroll: true });
    if (!isSeen)
      notes.unseenStops = `${notes.unseenStops ?? ''}${focused.outerHTML.slice(0, 120).replaceAll('\n', ' ')}\n`;
  };
  window.addEventListener('keydown', look, { capture: true });
}
