import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

/** The shape of the house: what a reader may count on when opening it. */

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(file));
const code = files.filter((file) => /^(app|db|scripts)\/.*\.tsx?$/u.test(file));
const read = (file: string) => readFileSync(file, 'utf8');
const notRooms = new Set(['platform', 'routes', 'ui']);
const rooms = readdirSync('app').filter(
  (name) => statSync(path.join('app', name)).isDirectory() && !notRooms.has(name),
);

/** Nouns: rules and lists that only the server reads. */
const nouns = new Set(['common-passwords.server.ts', 'password-rules.server.ts']);

describe('names', () => {
  test('no file is named after nothing', () => {
    const empty = code.filter((file) =>
      /(^|[/-])(utils?|helpers?|common(?!-passwords)|misc|manage|(?<!session-)handle|process)([-.]|$)/u.test(
        path.basename(file),
      ),
    );
    expect(empty).toEqual([]);
  });

  test('files are in kebab-case, routes in the framework’s own', () => {
    const others = code.filter(
      (file) =>
        !file.startsWith('app/routes/') &&
        !/^[a-z0-9]+([.-][a-z0-9]+)*\.tsx?$/u.test(path.basename(file)),
    );
    expect(others).toEqual([]);
  });

  test('a verb’s file exports the verb it is named after', () => {
    const verbs = files.filter((file) =>
      rooms.some(
        (room) =>
          file.startsWith(`app/${room}/`) &&
          /^[a-z]+(-[a-z0-9]+)+\.server\.ts$/u.test(path.basename(file)) &&
          !file.includes('/internal/') &&
          !nouns.has(path.basename(file)),
      ),
    );
    const wrong = verbs.filter((file) => {
      const name = path
        .basename(file, '.server.ts')
        .replace(/-([a-z0-9])/gu, (_match, letter: string) => letter.toUpperCase());
      return !new RegExp(`export (async )?(function\\*? |const )${name}`, 'u').test(read(file));
    });
    expect(wrong).toEqual([]);
    expect(verbs.length).toBeGreaterThan(10);
  });
});

describe('size', () => {
  const lines = (file: string) => read(file).split('\n').length;

  test('a route is a thin door', () => {
    const thick = files.filter(
      (file) => /^app\/routes\/.*\.tsx?$/u.test(file) && lines(file) > 130,
    );
    expect(thick).toEqual([]);
  });

  test('hardly any file needs a scroll to be understood', () => {
    const long = code.filter((file) => lines(file) > 250 && !file.endsWith('vocabulary.ts'));
    expect(long.length).toBeLessThanOrEqual(Math.ceil(code.length / 50));
  });
});

describe('papers', () => {
  test('each room says what it is', () => {
    const silent = rooms.filter((room) => !existsSync(`app/${room}/README.md`));
    expect(silent).toEqual([]);
  });

  test('.env.example lists every setting, and nothing else', () => {
    const known = [
      ...read('app/platform/settings.server.ts').matchAll(/^ {4}([A-Z][A-Z0-9_]+):/gmu),
    ].map(([, name]) => name);
    const listed = [...read('.env.example').matchAll(/^([A-Z][A-Z0-9_]+)=/gmu)].map(
      ([, name]) => name,
    );
    expect(new Set(listed)).toEqual(new Set(known.filter((name) => name !== 'NODE_ENV')));
    expect(known.length).toBeGreaterThan(15);
  });

  test('settings are read in one file', () => {
    const readers = code.filter(
      (file) =>
        file.startsWith('app/') &&
        /process\.env\b/u.test(read(file)) &&
        !['app/platform/settings.server.ts', 'app/routes.ts'].includes(file),
    );
    expect(readers).toEqual([]);
  });

  test('nothing is promised in the code', () => {
    const promises = code.filter((file) =>
      /\b(TODO|FIXME|XXX|HACK)\b|not implemented/u.test(read(file)),
    );
    expect(promises).toEqual([]);
  });
});

describe('pages', () => {
  test('no page asks anything of another site', () => {
    const foreign = code.filter(
      (file) =>
        /(?:src|href)=["'`]https?:\/\/(?!localhost)/u.test(read(file)) &&
        file.startsWith('app/ui/'),
    );
    expect(foreign).toEqual([]);
  });

  test('no HTML is trusted', () => {
    const trusting = code.filter(
      (file) =>
        file.startsWith('app/') && /dangerouslySetInnerHTML|innerHTML\s*=/u.test(read(file)),
    );
    expect(trusting).toEqual([]);
  });
});
