/** Crockford’s base 32: no letter that is taken for a figure. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 20;

/** A code out of random bytes, five bits of each: twenty of them are a hundred bits. */
export const certificateCodeOf = (bytes: Uint8Array): string =>
  [...bytes.subarray(0, length)].map((byte) => letters[byte % 32]).join('');

/** « 3F7K2-9QXMA-… », as it stands on the paper and in its address. */
export const sayCertificateCode = (code: string): string =>
  (code.match(/.{1,5}/gu) ?? []).join('-');

/** A code as somebody typed it, with its letters taken for figures; null where it is none. */
export function readCertificateCode(typed: unknown): string | null {
  if (typeof typed !== 'string' || typed.length > 60) return null;
  const code = typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/gu, '1');
  return /^[0-9A-HJKMNP-TV-Z]{20}$/u.test(code) ? code : null;
}
