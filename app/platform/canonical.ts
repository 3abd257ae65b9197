import type { MetaDescriptor } from '@remix-run/node';

/** As the root tells every page under it. */
type Match = { id: string; data?: unknown };

/**
 * The one address under which search engines keep a page, whatever its address was followed by.
 * @param matches of the meta function, whose root says under which origin it is reached.
 */
export function canonicalMeta(
  matches: readonly (Match | undefined)[],
  path: string,
): MetaDescriptor[] {
  const known = matches.find((match) => match?.id === 'root')?.data;
  const origin = known && typeof known === 'object' && 'origin' in known ? known.origin : null;
  return typeof origin === 'string'
    ? [{ tagName: 'link', rel: 'canonical', href: origin + path }]
    : [];
}
