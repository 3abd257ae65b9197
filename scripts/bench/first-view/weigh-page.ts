import type { Browser } from '@playwright/test';

export type Weight = {
  /** Bytes over the wire, headers included. */
  withoutFonts: number;
  fonts: number;
  requests: number;
  /** Cumulative layout shift; 0 when nothing moved. */
  layoutShift: number;
  /** What moved, as « div.outils ». */
  shifted: string[];
  /** The heaviest answers, for whoever wants to lighten them. */
  heaviest: { name: string; bytes: number }[];
};

type Answer = { name: string; isFont: boolean; bytes: number };

/** First view of a page with nothing in the cache, on a telephone, until the network is quiet. */
export async function weighPage(browser: Browser, address: string): Promise<Weight> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    deviceScaleFactor: 1.75,
    isMobile: true,
    hasTouch: true,
    locale: 'fr-FR',
  });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  const answers = new Map<string, Answer>();
  devtools.on('Network.responseReceived', ({ requestId, type, response }) => {
    const name = new URL(response.url).pathname;
    answers.set(requestId, { name, isFont: type === 'Font', bytes: 0 });
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const answer = answers.get(requestId);
    if (answer) answer.bytes = encodedDataLength;
  });
  await page.addInitScript(() => {
    type Shift = PerformanceEntry & { value: number; sources: { node: Node | null }[] };
    const shifts: { value: number; what: string[] }[] = [];
    Object.assign(window, { shifts });
    const name = (node: Node | null) =>
      node instanceof Element
        ? `${node.localName}.${node.classList.value}`
        : `${node?.parentElement?.localName} ${node?.textContent?.slice(0, 40)}`;
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[])
        shifts.push({ value, what: sources.map(({ node }) => name(node)) });
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.waitForTimeout(500);
  const shifts = await page.evaluate(
    () => (window as unknown as { shifts: { value: number; what: string[] }[] }).shifts,
  );
  await context.close();
  const all = [...answers.values()];
  const sum = (some: Answer[]) => some.reduce((total, { bytes }) => total + bytes, 0);
  return {
    withoutFonts: sum(all.filter(({ isFont }) => !isFont)),
    fonts: sum(all.filter(({ isFont }) => isFont)),
    requests: all.length,
    layoutShift: shifts.reduce((total, { value }) => total + value, 0),
    shifted: shifts.flatMap(({ what }) => what),
    heaviest: all.toSorted((a, b) => b.bytes - a.bytes).slice(0, 12),
  };
}
