const noBreak = '\u00A0';

/** Non-breaking spaces where French asks for them and the author had put a space; tabs go. */
export function typeset(text: string): string {
  return text
    .replace(/\t/gu, ' – ')
    .replace(/ (?=[:;!?»€%])/gu, noBreak)
    .replace(/« /gu, `«${noBreak}`)
    .replace(/(?<=\d) (?=\d{3}(?!\d))/gu, noBreak)
    .trim();
}
