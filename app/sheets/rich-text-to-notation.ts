import type { RichText } from './content.ts';
import type { RichNode } from './rich-text.ts';

/**
 * A long text as people edit it in a plain text area: `## titre`, `- liste`, `1. liste`,
 * `> citation`, `| cellule | cellule |`, `**gras**`, `*italique*`, `[mots](https://…)`,
 * `![description](fichier:…)`. `notation-to-rich-text.ts` reads it back.
 */
export function richTextToNotation(text: RichText): string {
  return ((text?.content ?? []) as RichNode[]).map(blockToNotation).join('\n\n');
}

/** One block, without any blank line inside, so that blank lines part blocks. */
export function blockToNotation(node: RichNode): string {
  const children = node.content ?? [];
  switch (node.type) {
    case 'heading':
      return `${node.attrs?.level === 3 ? '###' : '##'} ${oneLine(inlineToNotation(children))}`;
    case 'bulletList':
      return children.map((item) => itemToNotation('- ', item)).join('\n');
    case 'orderedList': {
      const first = Number(node.attrs?.start ?? 1);
      return children.map((item, i) => itemToNotation(`${first + i}. `, item)).join('\n');
    }
    case 'blockquote':
      return children.map((child) => prefixLines(blockToNotation(child), '> ', '> ')).join('\n>\n');
    case 'table':
      return tableToNotation(children);
    case 'image': {
      const { fileId, alt } = node.attrs ?? {};
      return `![${escapeInline(asText(alt)).replaceAll(']', '\\]')}](fichier:${asText(fileId)})`;
    }
    default:
      return inlineToNotation(children)
        .split('\n')
        .map((line) => line.replace(/^(?=(?:#{2,3} |[-•] |\d+[.)] |>|\||!\[))/u, '\\'))
        .join('\n');
  }
}

const asText = (value: unknown) => (typeof value === 'string' ? value : '');
const oneLine = (text: string) => text.replaceAll(/\s*\n\s*/gu, ' ');

function prefixLines(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, i) => `${i ? others : first}${line}`)
    .join('\n');
}

function itemToNotation(bullet: string, item: RichNode): string {
  const lines = (item.content ?? []).map((child) => blockToNotation(child));
  return prefixLines(lines.join('\n'), bullet, ' '.repeat(bullet.length));
}

function tableToNotation(rows: RichNode[]): string {
  const lines = rows.map((row) => {
    const cells = (row.content ?? []).map((cell) =>
      (cell.content ?? [])
        .map((block) => oneLine(inlineToNotation(block.content ?? [])))
        .join(' ')
        .replaceAll('|', '\\|'),
    );
    return `| ${cells.join(' | ')} |`;
  });
  const head = rows[0]?.content ?? [];
  if (head.length && head.every((cell) => cell.type === 'tableHeader')) {
    lines.splice(1, 0, `|${head.map(() => ' --- ').join('|')}|`);
  }
  return lines.join('\n');
}

/** What would be read as a mark is preceded by a backslash. */
function escapeInline(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(/\*(?=\S)|(?<=\S)\*/gu, '\\*')
    .replaceAll(/\[(?=[^\]]{0,500}\]\()/gu, '\\[');
}

const markSigns = { bold: '**', italic: '*' } as const;
const hasMark = (node: RichNode, type: string) => node.marks?.some((mark) => mark.type === type);
const linkOf = (node: RichNode) =>
  asText(node.marks?.find((mark) => mark.type === 'link')?.attrs?.href);

export function inlineToNotation(nodes: RichNode[]): string {
  let written = '';
  let link = '';
  nodes.forEach((node, i) => {
    const href = linkOf(node);
    if (href && href !== link) written += '[';
    const words = node.type === 'hardBreak' ? '\n' : escapeInline(node.text ?? '');
    written += withMarks(node, words);
    const isLinkOver = href && (i + 1 === nodes.length || linkOf(nodes[i + 1] ?? {}) !== href);
    if (isLinkOver) written += `](${href.replaceAll('(', '%28').replaceAll(')', '%29')})`;
    link = isLinkOver ? '' : href;
  });
  return written;
}

/** Marks hug words: spaces at both ends stay outside. */
function withMarks(node: RichNode, words: string): string {
  const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(words) ?? [];
  if (!core) return words;
  const signs = (['bold', 'italic'] as const)
    .filter((mark) => hasMark(node, mark))
    .map((mark) => markSigns[mark])
    .join('');
  return `${before}${signs}${core}${signs}${after}`;
}
