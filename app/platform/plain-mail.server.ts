import { toPlainText } from '@react-email/render';

/** What html-to-text hands to a formatter; it brings no types. */
type Link = { attribs: { href?: string }; children: unknown };
type Builder = {
  pushWordTransform: (transform: (word: string) => string) => void;
  popWordTransform: () => void;
  addInline: (text: string, options: { noWordTransform: boolean }) => void;
};
type Walk = (children: unknown, builder: Builder) => void;

/** « rpbs.example » is « https://rpbs.example/ » for who reads. */
const bare = (address: string) => address.replace(/^https?:\/\//u, '').replace(/\/$/u, '');

/** The words of a link, then where it leads, unless the words say that already. */
function writeLink(link: Link, walk: Walk, builder: Builder): void {
  const address = link.attribs.href ?? '';
  let words = '';
  builder.pushWordTransform((word) => {
    words += word;
    return word;
  });
  walk(link.children, builder);
  builder.popWordTransform();
  if (address && bare(words) !== bare(address))
    builder.addInline(`\u00A0: ${address}`, { noWordTransform: true });
}

/**
 * The text twin of a mail, for programs that show no HTML: each address stands there once. What only
 * makes sense beside a button is marked `data-skip-in-text`.
 */
export function toPlainMail(html: string): string {
  const plain = toPlainText(html, {
    selectors: [
      { selector: 'a', format: 'link' },
      ...['h1', 'h2', 'h3'].map((selector) => ({ selector, options: { uppercase: false } })),
    ],
    formatters: { link: writeLink },
  });
  return plain.replaceAll(/\n{3,}/gu, '\n\n');
}
