import { isLinkAddress, type RichNode } from './rich-text.ts';

type Mark = { type: string; attrs?: Record<string, unknown> };

/** Words with `**gras**`, `*italique*`, `[mots](adresse)` and line breaks, as nodes. */
export function parseInline(text: string, outer: readonly Mark[] = []): RichNode[] {
  const nodes: RichNode[] = [];
  const open = new Set<'bold' | 'italic'>();
  let words = '';
  const flush = () => {
    if (!words) return;
    const marks: Mark[] = [
      ...outer,
      ...(['bold', 'italic'] as const).filter((m) => open.has(m)).map((type) => ({ type })),
    ];
    nodes.push({ type: 'text', ...(marks.length ? { marks } : {}), text: words });
    words = '';
  };
  let i = 0;
  while (i < text.length) {
    const rest = text.slice(i);
    const escaped = /^\\([\\*[\]|#>\-•!\d])/u.exec(rest);
    const link = outer.length
      ? null
      : /^\[((?:[^\]\\\n]|\\.){1,500})\]\(([^()\s]{1,2000})\)/u.exec(rest);
    const sign = rest.startsWith('**') ? '**' : rest.startsWith('*') ? '*' : '';
    if (escaped) {
      words += escaped[1] ?? '';
      i += 2;
    } else if (link && isLinkAddress(link[2])) {
      flush();
      nodes.push(...parseInline(link[1] ?? '', [{ type: 'link', attrs: { href: link[2] } }]));
      i += link[0].length;
    } else if (sign && togglesMark(text, i, sign, open)) {
      flush();
      const mark = sign === '**' ? 'bold' : 'italic';
      if (!open.delete(mark)) open.add(mark);
      i += sign.length;
    } else if (rest.startsWith('\n')) {
      flush();
      nodes.push({ type: 'hardBreak', ...(outer.length ? { marks: [...outer] } : {}) });
      i += 1;
    } else {
      const letter = String.fromCodePoint(text.codePointAt(i) ?? 0);
      words += letter;
      i += letter.length;
    }
  }
  flush();
  return nodes;
}

/** A sign opens before a word when it is closed further on, and closes after a word. */
function togglesMark(text: string, at: number, sign: '*' | '**', open: Set<string>): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[at + sign.length] ?? ' ';
  if (open.has(sign === '**' ? 'bold' : 'italic')) return /\S/u.test(before);
  if (!/\S/u.test(after)) return false;
  // Looked for nearby only: a long text full of stars must stay quick to read.
  const rest = text.slice(at + sign.length, at + 2000);
  return sign === '**' ? /(?<![\s\\])\*\*/u.test(rest) : /(?<![\s\\])\*/u.test(rest);
}
