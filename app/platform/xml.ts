/** Characters that XML 1.0 (production Char) does not allow, even escaped. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

function escapeText(text: string): string {
  return text.replaceAll(forbidden, '').replaceAll(/[&<>"']/gu, (sign) => entities[sign] ?? '');
}

type Attributes = Record<string, string>;

/** One element; `content` is text to escape, or the elements inside, already written. */
export function element(
  name: string,
  content: string | string[] | null,
  attributes: Attributes = {},
): string {
  const given = Object.entries(attributes)
    .map(([attribute, value]) => ` ${attribute}="${escapeText(value)}"`)
    .join('');
  if (content === null) return `<${name}${given}/>`;
  const inside = Array.isArray(content) ? `\n${content.join('\n')}\n` : escapeText(content);
  return `<${name}${given}>${inside}</${name}>`;
}

/** A whole document. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}
