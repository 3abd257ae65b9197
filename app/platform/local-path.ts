/**
 * Where to go next, as somebody asked for it in an address or a form: only ever a page of ours.
 * « //elsewhere », « /\elsewhere », « /%09/elsewhere » once decoded, and whole addresses are not.
 */
export function toLocalPath(asked: unknown, otherwise = '/'): string {
  if (typeof asked !== 'string' || asked.length > 2000) return otherwise;
  // oxlint-disable-next-line no-control-regex -- browsers drop tabs and line ends from addresses
  if (!asked.startsWith('/') || /[\u0000-\u001F\\]/u.test(asked)) return otherwise;
  const base = 'http://here.invalid';
  if (!URL.canParse(asked, base)) return otherwise;
  const url = new URL(asked, base);
  // « /..//elsewhere » ends as « //elsewhere », which a browser takes for another site.
  const isOurs = url.origin === base && !url.pathname.startsWith('//');
  return isOurs ? `${url.pathname}${url.search}${url.hash}` : otherwise;
}
