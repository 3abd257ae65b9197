/**
 * Cuts the two typefaces down to what French pages use and writes them to `app/ui/fonts/`.
 * Run it after an update of the @fontsource packages: `node scripts/run.mjs scripts/subset-fonts.ts`.
 */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import subsetFont from 'subset-font';

const source = 'node_modules/@fontsource-variable';
const target = 'app/ui/fonts';

const printableAscii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));

/** French letters, then the neighbours' (proper names: Núria, Muñoz, Strauß, Ångström). */
const letters = 'ÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜŸàâäæçéèêëîïôöœùûüÿÁÍÓÚÑÒÌÅØáíóúñòìåøß';

/** U+00A0 and U+202F first: the French no-break spaces. */
const signs = '\u00A0\u202F«»‹›“”„‘’–—…•·°€©®×÷±§¶²³½¼¾ªº→←↑↓−¡¿';

const characters = [...printableAscii, ...letters, ...signs].join('');

type Cut = {
  from: string;
  to: string;
  axes: Record<string, number | { min: number; max: number }>;
  /** `truetype` for the PDFs that the server makes, whose maker takes no variable font. */
  format?: 'woff2' | 'truetype';
};

const cuts: Cut[] = [
  {
    from: 'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
    to: 'atkinson-normal.woff2',
    axes: { wght: { min: 400, max: 750 } },
  },
  {
    from: 'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-italic.woff2',
    to: 'atkinson-italic.woff2',
    axes: { wght: { min: 400, max: 750 } },
  },
  {
    // The optical size is pinned at that of a page title: half the weight, and one width for every
    // size, without which the fallback could not be given the same metrics (see fonts.css).
    from: 'bricolage-grotesque/files/bricolage-grotesque-latin-opsz-normal.woff2',
    to: 'bricolage.woff2',
    axes: { wght: { min: 500, max: 800 }, opsz: 32 },
  },
  {
    from: 'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
    to: 'atkinson-print-regular.ttf',
    axes: { wght: 400 },
    format: 'truetype',
  },
  {
    from: 'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
    to: 'atkinson-print-bold.ttf',
    axes: { wght: 700 },
    format: 'truetype',
  },
  {
    from: 'bricolage-grotesque/files/bricolage-grotesque-latin-opsz-normal.woff2',
    to: 'bricolage-print-bold.ttf',
    axes: { wght: 750, opsz: 32 },
    format: 'truetype',
  },
];

const licences = [
  { from: 'atkinson-hyperlegible-next/LICENSE', to: 'LICENSE-atkinson.txt' },
  { from: 'bricolage-grotesque/LICENSE', to: 'LICENSE-bricolage.txt' },
];

await mkdir(target, { recursive: true });

for (const { from, to, axes, format = 'woff2' } of cuts) {
  const whole = await readFile(path.join(source, from));
  const cut = await subsetFont(whole, characters, {
    targetFormat: format,
    variationAxes: axes,
  });
  await writeFile(path.join(target, to), cut);
  console.log(`${to}: ${(cut.length / 1000).toFixed(1)} kB (${(whole.length / 1000).toFixed(1)})`);
}

for (const { from, to } of licences) {
  await copyFile(path.join(source, from), path.join(target, to));
}
