/**
 * Draws the icons named in `app/ui/icon-names.ts` into two sprites, `app/ui/icons.svg` and
 * `icons-other.svg`, which pages point to: cached files instead of the same paths in each page.
 */
import { writeFile } from 'node:fs/promises';

import { createElement, type ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

import { everydayIconNames, otherIconNames } from '#app/ui/icon-names.ts';

/** The paths of a Lucide icon, without the `<svg>` around them: size and stroke come from the CSS. */
async function drawSymbol(name: string) {
  const module: { default: ComponentType } = await import(`lucide-react/icons/${name}`);
  const svg = renderToStaticMarkup(createElement(module.default));
  const paths = svg.replace(/^<svg[^>]*>/, '').replace(/<\/svg>$/, '');
  const short = paths.replaceAll(/><\/(?:path|circle|rect|line|polyline|polygon|ellipse)>/g, '/>');
  return `<symbol id="${name}" viewBox="0 0 24 24">${short}</symbol>`;
}

async function drawSprite(file: string, names: readonly string[]) {
  const symbols = await Promise.all(names.map(drawSymbol));
  const sprite = `<svg xmlns="http://www.w3.org/2000/svg"><!-- Lucide, licence ISC, lucide.dev -->\n${symbols.join('\n')}\n</svg>\n`;
  await writeFile(file, sprite);
  console.log(`${file}: ${names.length} icons, ${(sprite.length / 1000).toFixed(1)} kB`);
}

await drawSprite('app/ui/icons.svg', everydayIconNames);
await drawSprite('app/ui/icons-other.svg', otherIconNames);
