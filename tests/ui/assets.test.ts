import { readdirSync, readFileSync, statSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { everydayIconNames, otherIconNames } from '#app/ui/icon-names.ts';

describe('what the pages carry', () => {
  it('has a drawing for each icon that can be named, and for no other', () => {
    const drawnIn = (file: string) =>
      [...readFileSync(file, 'utf8').matchAll(/<symbol id="([^"]+)"/g)].map(([, id]) => id);
    expect(drawnIn('app/ui/icons.svg')).toEqual([...everydayIconNames]);
    expect(drawnIn('app/ui/icons-other.svg')).toEqual([...otherIconNames]);
  });

  it('keeps the fonts under 100 kB, each with its licence', () => {
    const files = readdirSync('app/ui/fonts');
    const weights = files
      .filter((file) => file.endsWith('.woff2'))
      .map((file) => statSync(`app/ui/fonts/${file}`).size);
    expect(weights).toHaveLength(3);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThan(100_000);
    expect(files.filter((file) => file.startsWith('LICENSE'))).toHaveLength(2);
  });

  it('takes its colours from the tokens', () => {
    const sheets = readdirSync('app/ui/styles').filter(
      (file) => file.endsWith('.css') && file !== 'tokens.css',
    );
    const strays = sheets.flatMap((file) => {
      const css = readFileSync(`app/ui/styles/${file}`, 'utf8').replaceAll(/url\([^)]*\)/g, '');
      return [...css.matchAll(/#[0-9a-f]{3,8}\b/gi)].map(([colour]) => `${file}: ${colour}`);
    });
    // On paper, black on white.
    expect(strays).toEqual(['base.css: #fff', 'base.css: #000']);
  });
});
