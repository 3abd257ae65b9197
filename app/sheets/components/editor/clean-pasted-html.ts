/** Elements whose text is no text of the page. */
const hidden = 'style,script,meta,link,title,xml,head,template,noscript,object,iframe,svg';

/**
 * The HTML of a paste, made readable: Word's paragraphs that pretend to be lists are lists, bullets
 * of the Symbol font and words cut by a PDF are mended, ranks of headings are ours. The editor's
 * schema then drops whatever else there is.
 * @param clean mends the words of one text (see the intake).
 */
export function cleanPastedHtml(html: string, clean: (text: string) => string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const element of page.querySelectorAll(hidden)) element.remove();
  for (const heading of page.querySelectorAll('h1,h4,h5,h6')) {
    rename(heading, heading.tagName === 'H1' ? 'h2' : 'h3');
  }
  gatherWordLists(page.body);
  mendWords(page.body, clean);
  return page.body.innerHTML;
}

function rename(element: Element, name: string): Element {
  const renamed = element.ownerDocument.createElement(name);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}

const bullet =
  /^[\s\u00A0]*(?:[•●▪■◦○‣∙➢➤✓✔❖◆·§\uE000-\uF8FF]|[-–—](?=[\s\u00A0])|o(?=[\s\u00A0]{2,}))[\s\u00A0]*/u;
const number = /^[\s\u00A0]*\d{1,3}[.)][\s\u00A0]+/u;

/** Word writes a list as paragraphs whose text begins by the bullet. */
function gatherWordLists(body: HTMLElement) {
  let list: Element | undefined;
  for (const paragraph of body.querySelectorAll('p')) {
    const text = paragraph.textContent ?? '';
    const isWordItem =
      /MsoListParagraph/u.test(paragraph.className) ||
      /mso-list/u.test(paragraph.getAttribute('style') ?? '');
    const isBullet = bullet.test(text);
    const isNumber = isWordItem && number.test(text);
    if (!isBullet && !isNumber) {
      list = undefined;
      continue;
    }
    const name = isNumber ? 'ol' : 'ul';
    if (list?.tagName.toLowerCase() !== name || list.nextElementSibling !== paragraph) {
      list = body.ownerDocument.createElement(name);
      paragraph.before(list);
    }
    stripStart(paragraph, isNumber ? number : bullet);
    list.append(rename(paragraph, 'li'));
  }
}

/** Takes the bullet out of the first texts of the element. */
function stripStart(element: Element, pattern: RegExp) {
  const length = pattern.exec(element.textContent ?? '')?.[0].length ?? 0;
  let left = length;
  const texts = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (left > 0 && texts.nextNode()) {
    const node = texts.currentNode as Text;
    const taken = Math.min(left, node.data.length);
    node.data = node.data.slice(taken);
    left -= taken;
  }
}

/** Texts of more than a few words are mended one by one; spaces between them stay. */
function mendWords(body: HTMLElement, clean: (text: string) => string) {
  const texts = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode as Text;
    const words = node.data.trim();
    if (words.length < 2) continue;
    const before = /^\s/u.test(node.data) ? ' ' : '';
    const after = /\s$/u.test(node.data) ? ' ' : '';
    node.data = `${before}${clean(words).replaceAll(/\s*\n\s*/gu, ' ')}${after}`;
  }
}
