import { minify } from 'terser';
import type { Plugin, Rollup } from 'vite';

const frame =
  /\/node_modules\/(?:react|react-dom|scheduler|@remix-run|react-router|react-router-dom|turbo-stream)\//u;

/** The pages that people arrive on, from a search engine or a colleague's link. */
const entrances = {
  everywhere: '/app/root.tsx',
  list: '/app/routes/fiches._index.tsx',
  sheet: '/app/routes/fiches.$slug._index.tsx',
};

type Reach = Record<keyof typeof entrances, boolean>;

/** Which entrances need this module at once; what is imported on demand is not needed at once. */
function reachOf(id: string, getModuleInfo: Rollup.GetModuleInfo): Reach {
  const seen = new Set<string>([id]);
  for (const one of seen) for (const by of getModuleInfo(one)?.importers ?? []) seen.add(by);
  const isReached = (entrance: string) =>
    [...seen].some((one) => one.replace(/\?.*$/u, '').endsWith(entrance));
  return {
    everywhere: isReached(entrances.everywhere),
    list: isReached(entrances.list),
    sheet: isReached(entrances.sheet),
  };
}

/**
 * Gathers what the first view of the list and of a sheet needs into four files. Left alone, the
 * bundler makes some thirty-five of them, of a few hundred bytes each: as many headers, and words
 * that no file compresses with those of the next.
 */
export const gatherFirstView: Rollup.GetManualChunk = (id, { getModuleInfo }) => {
  if (frame.test(id)) return 'frame';
  if (!id.includes('/app/') || /\.css|\?url/u.test(id)) return undefined;
  const { everywhere, list, sheet } = reachOf(id, getModuleInfo);
  if (everywhere || (list && sheet)) return 'house';
  if (list) return 'list';
  return sheet ? 'sheet' : undefined;
};

const gathered: ReadonlySet<string> = new Set(['frame', 'house', 'list', 'sheet']);

/**
 * Terser makes what a first view needs four and a half kilobytes lighter than esbuild does, most of
 * it in the frame (React, the router), in some seconds.
 */
export const shrinkFirstView: Plugin = {
  name: 'shrink-first-view',
  apply: 'build',
  generateBundle: {
    // Once everything else is done: esbuild, coming after, would undo it.
    order: 'post',
    async handler(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk' || !gathered.has(file.name)) continue;
        const shrunk = await minify(file.code, {
          ecma: 2020,
          module: true,
          compress: { passes: 2 },
        });
        file.code = shrunk.code ?? file.code;
      }
    },
  },
};
