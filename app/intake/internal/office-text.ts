import { bullet } from './characters.ts';

/**
 * The text of the XML of a Word or LibreOffice document: a line per paragraph, « # » before
 * headings, « • » before items, tabs between the cells of a table. Read tag by tag, in one pass,
 * since a file may hold anything.
 */
export function textOfOfficeXml(xml: string): string {
  const page = new Page();
  for (const [, tag, text] of xml.matchAll(/<([^<>]*)>|([^<]+)/gu)) {
    if (text !== undefined) page.write(decode(text));
    else if (tag !== undefined) readTag(page, tag);
  }
  return page.text();
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,8}));/giu,
    (found, decimal, hexa, name) => {
      if (name) return entities[name as string] ?? found;
      const code = decimal ? Number(decimal) : Number.parseInt(hexa as string, 16);
      return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
    },
  );
}

/** What is being written: lines, or the inside of a cell. */
class Page {
  private readonly lines: string[] = [];
  private row: string[] | null = null;
  private line = '';
  private mark = '';
  /** Elements whose text is not to be read, by depth. */
  hidden = 0;
  /** Word writes its text in `w:t` only; OpenDocument, anywhere in a paragraph. */
  isOpen = false;

  write(text: string): void {
    if (this.isOpen && this.hidden === 0) this.line += text.replace(/[\r\n]+/gu, ' ');
  }

  /** What the paragraph is, known before its text: « # » or « • ». */
  announce(mark: string): void {
    this.mark ||= mark;
  }

  endParagraph(): void {
    const written = this.line === '' ? '' : `${this.mark}${this.line}`;
    if (this.row)
      this.row[this.row.length - 1] = [this.row.at(-1), written].filter(Boolean).join(' ');
    else this.lines.push(written);
    this.line = '';
    this.mark = '';
  }

  startRow(): void {
    this.row ??= [];
  }

  startCell(): void {
    this.row?.push('');
  }

  endRow(): void {
    if (this.row) this.lines.push(this.row.filter(Boolean).join('\t'));
    this.row = null;
  }

  text(): string {
    if (this.line !== '') this.endParagraph();
    this.endRow();
    return this.lines.join('\n');
  }
}

/** Word repeats its drawings for older versions, and keeps what was struck out. */
const hiddenTags = new Set([
  'mc:Fallback',
  'w:del',
  'office:annotation',
  'text:tracked-changes',
  'text:note-citation',
]);

function readTag(page: Page, tag: string): void {
  const [name = ''] = tag.replace(/^\//u, '').split(/[\s/]/u);
  const isEnd = tag.startsWith('/');
  const isEmpty = tag.endsWith('/');
  if (hiddenTags.has(name) && !isEmpty) page.hidden = Math.max(0, page.hidden + (isEnd ? -1 : 1));
  if (isEnd) readEnd(page, name);
  else readStart(page, name, tag, isEmpty);
}

function readStart(page: Page, name: string, tag: string, isEmpty: boolean): void {
  switch (name) {
    case 'w:t':
    case 'text:p':
    case 'text:h': {
      page.isOpen = !isEmpty;
      if (name === 'text:h') page.announce('# ');
      if (isEmpty && name !== 'w:t') page.endParagraph();
      return;
    }
    case 'w:pStyle': {
      if (/"(?:heading|titre|title)\s?\d?"/iu.test(tag)) page.announce('# ');
      return;
    }
    case 'w:numPr':
    case 'text:list-item':
      page.announce(`${bullet} `);
      return;
    case 'w:tab':
    case 'w:br':
    case 'text:tab':
    case 'text:line-break':
    case 'text:s': {
      const wasOpen = page.isOpen;
      page.isOpen = true;
      page.write(' ');
      page.isOpen = wasOpen;
      return;
    }
    case 'w:tr':
    case 'table:table-row':
      page.startRow();
      return;
    case 'w:tc':
    case 'table:table-cell':
      page.startCell();
      return;
    default:
  }
}

function readEnd(page: Page, name: string): void {
  if (name === 'w:t') page.isOpen = false;
  else if (name === 'w:p') page.endParagraph();
  else if (name === 'text:p' || name === 'text:h') {
    page.endParagraph();
    page.isOpen = false;
  } else if (name === 'w:tr' || name === 'table:table-row') page.endRow();
}
