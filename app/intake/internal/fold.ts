/** Lower case, no accent, no punctuation: « Public(s) visé(s) » and « PUBLICS VISÉS » are the same. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/œ/gu, 'oe')
    .replace(/æ/gu, 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\((?:e?s|e|x|trice|ne|le)\)|[·.•](?:e|rice|ne|le)?[·.•]?s?(?=$|[\s,:;)/])/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** « 5.1 Stratégie », « IV – Budget », « b) Lieu », « ## Public » without their number. */
export function withoutNumber(text: string): string {
  return text
    .replace(/^#{1,6}\s*/u, '')
    .replace(/^(?:\d+(?:[.)]\d*)*\s*[.)°–-]?|[IVX]+\s*[.)–-]|[A-Ha-h][.)])\s+(?=\p{L})/u, '')
    .trim();
}

export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
