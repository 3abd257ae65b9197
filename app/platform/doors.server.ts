import { matchRoutes } from '@remix-run/react';
import type { ServerBuild } from '@remix-run/node';

/** The framework compares an address with every route several times a request: it is given few. */
type Branch = { id: string; path?: string; index?: boolean; children?: Branch[] };
type Routes = ServerBuild['routes'];

/** What answers an address. */
export type Door = {
  /** The last of its routes. */
  leaf: Routes[string] | undefined;
  /** A build of the routes that this address concerns, and no others. */
  build: ServerBuild;
};

/** Where browsers ask for the routes that they do not know yet: any of them. */
export const manifestPath = '/__manifest';

function toTree(routes: Routes, parentId?: string): Branch[] {
  return Object.values(routes).flatMap((route) => {
    if (route?.parentId !== parentId || !route) return [];
    const { id, path, index } = route;
    return index ? { id, path, index } : { id, path, children: toTree(routes, id) };
  });
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment; // Not an address: the router takes it as it is, too.
  }
}

/** The first words of an address, as the router compares them: decoded, whatever their capitals. */
const firstSegment = (path: string) => decode(path.split('/')[1] ?? '').toLowerCase();

/** The routes that an address beginning so can reach; `null` for one that no route names. */
function keepSegment(roots: Branch[], segment: string | null): Branch[] {
  const isReachable = ({ path }: Branch) => {
    if (!path || /^[:*]/u.test(path)) return true;
    return segment !== null && firstSegment(`/${path}`).replace(/\?$/u, '') === segment;
  };
  return roots.map((root) => ({ ...root, children: (root.children ?? []).filter(isReachable) }));
}

/** `/fiches.data` asks for the data of `/fiches`. */
const pageOf = (path: string) => path.replace(/\.data$/u, '').replace(/^\/_root$/u, '/');

/** The address and those above it, whose routes the first page also tells the browser. */
const withParents = (path: string) =>
  path.split('/').map((_, n, segments) => segments.slice(0, n + 1).join('/') || '/');

function pick<Value>(all: Record<string, Value>, ids: ReadonlySet<string>): Record<string, Value> {
  return Object.fromEntries(Object.entries(all).filter(([id]) => ids.has(id)));
}

/**
 * Finds what answers a path. The router compiles and ranks all its routes at each request, four
 * times; here once for each first segment, and the framework is handed the few that matter.
 */
export function openDoors(build: ServerBuild): (path: string) => Door {
  const roots = toTree(build.routes);
  const named = new Set(
    roots.flatMap(({ children = [] }) =>
      children.flatMap(({ path }) => (path ? firstSegment(`/${path}`).replace(/\?$/u, '') : [])),
    ),
  );
  const trees = new Map<string | null, Branch[]>();
  const builds = new Map<string, ServerBuild>();

  const match = (path: string) => {
    const segment = firstSegment(path);
    const key = named.has(segment) ? segment : null;
    const tree = trees.get(key) ?? keepSegment(roots, key);
    trees.set(key, tree);
    return (matchRoutes(tree as never, path) ?? []).map(({ route }) => route.id ?? '');
  };

  function narrow(path: string, leafId: string): ServerBuild {
    const known = builds.get(leafId);
    if (known) return known;
    const ids = new Set(withParents(path).flatMap(match));
    const narrowed = {
      ...build,
      routes: pick(build.routes, ids),
      assets: { ...build.assets, routes: pick(build.assets.routes, ids) },
    };
    builds.set(leafId, narrowed);
    return narrowed;
  }

  return (asked) => {
    const path = pageOf(asked);
    const leafId = match(path).at(-1);
    if (asked === manifestPath || leafId === undefined) return { leaf: undefined, build };
    return { leaf: build.routes[leafId], build: narrow(path, leafId) };
  };
}
