/** A message cut into words and links; a sheet of ours is told by its slug. */
export type MessagePiece =
  | { kind: 'text'; text: string }
  | { kind: 'link'; href: string }
  | { kind: 'sheet'; slug: string; title: string };

const link = /https?:\/\/[^\s<>«»"]+|(?<![\p{L}\p{N}/.])\/fiches\/[a-z0-9-]{3,200}/gu;

/** Points and brackets after an address belong to the sentence. */
const trimmed = (found: string) => found.replace(/[).,;:!?…\u00A0]+$/u, '');

function slugOf(href: string, appUrl: string): string | null {
  const path = href.startsWith(appUrl) ? href.slice(appUrl.length) : href;
  return /^\/fiches\/([a-z0-9-]{3,200})$/u.exec(path)?.[1] ?? null;
}

/** The slugs of the sheets that a message names, to look their titles up. */
export function sheetsNamed(body: string, appUrl: string): string[] {
  return [...body.matchAll(link)].flatMap(([found]) => slugOf(trimmed(found), appUrl) ?? []);
}

/**
 * Cuts a message at its links. `titles` are those of the sheets in sight: a link to another one
 * stays the words that it is.
 */
export function cutAtLinks(
  body: string,
  titles: ReadonlyMap<string, string>,
  appUrl: string,
): MessagePiece[] {
  const pieces: MessagePiece[] = [];
  let at = 0;
  for (const match of body.matchAll(link)) {
    const href = trimmed(match[0]);
    const slug = slugOf(href, appUrl);
    const title = slug === null ? undefined : titles.get(slug);
    if (match.index > at) pieces.push({ kind: 'text', text: body.slice(at, match.index) });
    at = match.index + href.length;
    if (slug !== null && title !== undefined) pieces.push({ kind: 'sheet', slug, title });
    else if (href.startsWith('http')) pieces.push({ kind: 'link', href });
    else pieces.push({ kind: 'text', text: href });
  }
  if (at < body.length) pieces.push({ kind: 'text', text: body.slice(at) });
  return pieces;
}
