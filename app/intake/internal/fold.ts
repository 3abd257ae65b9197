import { fold as foldWords } from '#app/platform/fold.ts';

/** As the house folds words, without the plurals and genders in brackets: « Public(s) visé(s) ». */
export function fold(text: string): string {
  return foldWords(
    text.replace(
      /\((?:e?s|e|x|trice|ne|le)\)|[·.•](?:e|rice|ne|le)?[·.•]?s?(?=$|[\s,:;)/])/giu,
      '',
    ),
  );
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
