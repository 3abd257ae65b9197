import { InvalidInput } from '#app/platform/errors.ts';

import { type PatronDataKind, patronDataKinds, patronDataLabels } from './vocabulary.ts';

const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;
const phone = /(?<![\d])(?:(?:\+|00)33[ .-]?|0)[1-9](?:[ .-]?\d{2}){4}(?!\d)/u;
const phones = new RegExp(phone, 'gu');
/** Eight digits or more on end, or in groups of three or four as cards are printed. */
const long = /(?<![\d-])(?:\d{8,}|\d{3,4}(?:[ .-]\d{3,4}){2,})(?![\d-])/gu;

/** An ISBN or the bar code of a book says nothing of a person. */
function isBookNumber(written: string): boolean {
  const digits = written.replaceAll(/\D/gu, '');
  if (!/^97[89]\d{10}$/u.test(digits)) return false;
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (i % 2 ? 3 : 1), 0);
  return sum % 10 === 0;
}

/** What in this text may say who a patron is, in the order of the list of kinds. */
export function findPatronData(text: string): PatronDataKind[] {
  const holds: Record<PatronDataKind, boolean> = {
    email: email.test(text),
    phone: phone.test(text),
    number: [...text.replaceAll(phones, ' ').matchAll(long)].some(
      ([found]) => !isBookNumber(found),
    ),
  };
  return patronDataKinds.filter((kind) => holds[kind]);
}

/**
 * A soft check: it may be mistaken, so the person corrects the text or says that it is nobody's.
 * @throws {InvalidInput} on `noPatronData` while that is not said.
 */
export function refusePatronData(text: string, isConfirmed: boolean): void {
  const found = findPatronData(text);
  if (isConfirmed || found.length === 0) return;
  const named = found.map((kind) => patronDataLabels[kind]).join(' et ');
  throw new InvalidInput({
    noPatronData: [
      `Votre texte semble contenir ${named}. Retirez ce qui désigne un usager, ou cochez la case.`,
    ],
  });
}
