import type { Block } from './blocks.ts';
import { isPerson } from './contact.ts';
import { countWords } from './fold.ts';

export type Named = { name: string; role: string };

/**
 * Names in a list, a line each or between commas, with what follows « : », « ( » or a dash as their
 * part. Sentences are not names: null when the block is prose.
 */
export function readNames(block: Block): Named[] | null {
  if (block.kind === 'heading') return null;
  const items = block.kind === 'list' ? block.items : splitEnumeration(block.text);
  const named = withRoles(items).map(nameAndRole);
  return named.every((one) => one !== null) ? named : null;
}

/** Commas inside brackets do not separate. */
function splitEnumeration(text: string): string[] {
  const bare = text.replace(/[.\s]+$/u, '');
  const parts = bare.split(
    /\s*[,;]\s*(?![^(]*\))|\s+et\s+(?=(?:l[’']|la |le |les |\p{Lu}))(?![^(]*\))/u,
  );
  return /[.!?] \p{Lu}/u.test(bare) ? [text] : parts.filter(Boolean);
}

/** « Bastien Orsoni, vidéaste » is one person and their part. */
function withRoles(items: readonly string[]): string[] {
  return items.reduce<string[]>((list, item) => {
    const last = list.at(-1);
    if (last !== undefined && isPerson(last) && /^\p{Ll}/u.test(item)) {
      list[list.length - 1] = `${last} : ${item}`;
    } else list.push(item);
    return list;
  }, []);
}

function nameAndRole(item: string): Named | null {
  const cut = /^(?<name>[^:(–—\t]+?)\s*(?:[:\t]|\s[–—-]\s|\((?=[^)]*\)$))\s*(?<role>.+?)\)?$/u.exec(
    item.trim(),
  );
  const name = (cut?.groups?.['name'] ?? item).trim().replace(/[.;,]$/u, '');
  const role = (cut?.groups?.['role'] ?? '').trim();
  const isName =
    countWords(name) <= 12 && name.length <= 160 && role.length <= 200 && !/[.!?] /u.test(name);
  return isName && name !== '' ? { name, role } : null;
}

const address = /https?:\/\/[^\s<>"»)]+[^\s<>"»).,;:]/gu;

export type Link = { title: string; url: string | null };

/** Links and named documents, one per line. */
export function readLinks(block: Block): Link[] | null {
  if (block.kind === 'heading') return null;
  const items = block.kind === 'list' ? block.items : [block.text];
  const links = items.map((item): Link | null => {
    const found = item.match(address) ?? [];
    if (found.length > 1) return null;
    const [url = null] = found;
    const words = (url === null ? item : item.replace(url, '')).replace(
      /^[\s:–-]+|[\s:.(–)-]+$/gu,
      '',
    );
    const title = words === '' && url !== null ? new URL(url).hostname : words;
    return title === '' || title.length > 160 || /[.!?] \p{Lu}/u.test(title)
      ? null
      : { title, url };
  });
  return links.every((link) => link !== null) ? links : null;
}
