/** How words stand out. */
export type MessageMark = 'bold' | 'italic';

/** What a message is made of: words, links (those to pages of ours by their title), lists, quotes. */
export type MessagePiece =
  | { kind: 'text'; text: string; marks?: MessageMark[] }
  | { kind: 'link'; href: string; text?: string }
  | { kind: OwnPage['kind']; slug: string; title: string }
  | { kind: 'list'; start: number | null; items: MessagePiece[][] }
  | { kind: 'quote'; pieces: MessagePiece[] };

/** A page of ours that a message may lead to. */
export type OwnPage = { kind: 'sheet' | 'answer'; slug: string };

/** Titles of the pages in the reader's sight, by slug: the others tell nothing but their address. */
export type Titles = Record<OwnPage['kind'], ReadonlyMap<string, string>>;
export const noTitles: Titles = { sheet: new Map(), answer: new Map() };

export const messageLink =
  /https?:\/\/[^\s<>«»"]+|(?<![\p{L}\p{N}/.])\/(?:fiches|aide\/reponses)\/[a-z0-9-]{3,200}/gu;

/** Points, brackets and stars after an address belong to the sentence. */
export const trimLink = (found: string) => found.replace(/[).,;:!?…*\u00A0]+$/u, '');

/** The page of ours that an address leads to. */
export function ownPageOf(href: string, appUrl: string): OwnPage | null {
  const path = href.startsWith(appUrl) ? href.slice(appUrl.length) : href;
  const [, place, slug] = /^\/(fiches|aide\/reponses)\/([a-z0-9-]{3,200})$/u.exec(path) ?? [];
  return slug ? { kind: place === 'fiches' ? 'sheet' : 'answer', slug } : null;
}

/** The pages of ours that a text names, each once, in its order. */
export function pagesNamed(body: string, appUrl: string): OwnPage[] {
  const found = [...body.matchAll(messageLink)].flatMap(
    ([address]) => ownPageOf(trimLink(address), appUrl) ?? [],
  );
  return [...new Map(found.map((page) => [`${page.kind}:${page.slug}`, page])).values()];
}

/** Cuts plain words at their links. */
export function cutAtLinks(words: string, titles: Titles, appUrl: string): MessagePiece[] {
  const pieces: MessagePiece[] = [];
  let at = 0;
  for (const match of words.matchAll(messageLink)) {
    const href = trimLink(match[0]);
    if (match.index > at) pieces.push({ kind: 'text', text: words.slice(at, match.index) });
    at = match.index + href.length;
    const page = ownPageOf(href, appUrl);
    const title = page && titles[page.kind].get(page.slug);
    if (page && title !== null && title !== undefined) pieces.push({ ...page, title });
    else if (href.startsWith('http')) pieces.push({ kind: 'link', href });
    else pieces.push({ kind: 'text', text: href });
  }
  if (at < words.length) pieces.push({ kind: 'text', text: words.slice(at) });
  return pieces;
}

/** The words of a message in one line of plain text: for a mail, an excerpt, a voice. */
export function wordsOfPieces(pieces: readonly MessagePiece[]): string {
  return pieces.map(wordsOf).join('');
}

function wordsOf(piece: MessagePiece): string {
  if (piece.kind === 'text') return piece.text;
  if (piece.kind === 'link') return piece.text ?? piece.href;
  if (piece.kind === 'quote') return `\n«\u00A0${wordsOfPieces(piece.pieces)}\u00A0»\n`;
  if (piece.kind === 'list')
    return piece.items.map((item) => `\n- ${wordsOfPieces(item)}`).join('');
  return piece.title;
}
