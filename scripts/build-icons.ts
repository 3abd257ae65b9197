/**
 * Draws the icons named in `app/ui/icon-names.ts` into one sprite, `app/ui/icons.svg`, which every
 * page points to: one cached file instead of the same paths in each page and each script.
 */
import { writeFile } from 'node:fs/promises';

import { createElement, type ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

import { iconNames } from '#app/ui/icon-names.ts';

/** The paths of a Lucide icon, without the `<svg>` around them: size and stroke come from the CSS. */
async function drawSymbol(name: string) {
  const module: { default: ComponentType } = await import(`lucide-react/icons/${name}`);
  const svg = renderToStaticMarkup(createElement(module.default));
  const paths = svg.replace(/^<svg[^>]*>/, '').replace(/<\/svg>$/, '');
  const short = paths.replaceAll(/><\/(?:path|circle|rect|line|polyline|polygon|ellipse)>/g, '/>');
  return `<symbol id="${name}" viewBox="0 0 24 24">${short}</symbol>`;
}

const symbols = await Promise.all(iconNames.map(drawSymbol));
const sprite = `<svg xmlns="http://www.w3.org/2000/svg"><!-- Lucide, licence ISC, lucide.dev -->\n${symbols.join('\n')}\n</svg>\n`;

await writeFile('app/ui/icons.svg', sprite);
console.log(`icons.svg: ${iconNames.length} icons, ${(sprite.length / 1000).toFixed(1)} kB`);
