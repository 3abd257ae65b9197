import { fold } from './fold.ts';

export type ReadContact = {
  name: string;
  role: string;
  email: string;
  phone: string;
  note: string;
  left: string[];
};

const email =
  /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,5}/u;
const phone = /(?:(?:\+|00)33\s?(?:\(0\)\s?)?|0)[1-9](?:[ .-]?\d\d){4}(?!\d)/u;
/** « [nom masqué] », « (à compléter) », « … »: the sheet says that something is missing. */
const placeholder = /\[[^\][]{0,80}\]|_{3,}|\.{4,}|…{2,}|\(à (?:compléter|préciser)\)/iu;
const role =
  /^(?:direct(?:eur|rice)|responsable|charge|cheff?e?\b|bibliothecaire|adjoint|mediat(?:eur|rice)|animat(?:eur|rice)|coordin|referent|agent|assistant|conservat|president|elue?\b|maire\b|secretaire|documentaliste|professeur|benevole|stagiaire)/u;
const labels =
  /^(?:nom(?: et prénom)?|prénom(?: et nom)?|t[ée]l(?:[ée]phone)?|portable|mobile|courriel|e-?mail|mail|adresse(?: e-?mail| électronique| postale)?|contact|fonction|qualité)\.?(?:\s*:\s*|\s+(?=[\d+(]|\S+@)|\s*$)/iu;
const institution =
  /^(?:mediatheque|bibliotheque|mairie|conseil|departement|ville|commune|communaute|association|direction|service|reseau|centre|college|lycee|ecole|pole|espace|maison)\b/u;

export function isPerson(text: string): boolean {
  const words = text.replace(/^(?:M\.|Mme|Mlle|Monsieur|Madame)\s+/u, '').split(/\s+/u);
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    !institution.test(fold(text)) &&
    words.every((word) => /^(?:\p{Lu}[\p{L}’'-]*\.?|de|du|d[’']\p{Lu}\p{L}+|le|la)$/u.test(word))
  );
}

/**
 * Reads who to call: name, function, e-mail, telephone, in any order; addresses and the rest go to
 * the note. What the sheet itself leaves blank or masks is left.
 */
export function readContact(lines: readonly string[]): ReadContact {
  const contact: ReadContact = { name: '', role: '', email: '', phone: '', note: '', left: [] };
  const notes: string[] = [];
  for (const line of lines.filter(Boolean)) {
    if (placeholder.test(line)) {
      contact.left.push(line);
      continue;
    }
    for (const part of partsOf(line)) readPart(part, contact, notes);
  }
  contact.note = notes.join(', ');
  return contact;
}

function partsOf(line: string): string[] {
  const text = line.replace(/^• /u, '').replace(/\t/gu, ' ; ');
  return text
    .split(/\s*[;|]\s*|\s+[–—-]\s+(?=\S+@|\(?(?:0|\+33)\d|[Tt][ée]l)|\s*,\s*(?=\S+@|0\d)/u)
    .filter(Boolean);
}

function readPart(part: string, contact: ReadContact, notes: string[]): void {
  let rest = part;
  const foundEmail = email.exec(rest)?.[0];
  if (foundEmail && contact.email === '') {
    contact.email = foundEmail.replace(/\.$/u, '');
    rest = rest.replace(foundEmail, ' ');
  }
  const foundPhone = phone.exec(rest)?.[0];
  if (foundPhone && contact.phone === '') {
    contact.phone = foundPhone;
    rest = rest.replace(foundPhone, ' ');
  }
  if (rest !== part)
    rest = rest
      .replace(labels, ' ')
      .replace(/(?<=^|\s)(?:t[ée]l\.?|courriel|e-?mail|mail)\s*:?\s*(?=\s|$)/giu, ' ');
  rest = rest
    .replace(labels, '')
    .replace(/^[\s,:()–-]+|[\s,:(–-]+$/gu, '')
    .replace(/\s+/gu, ' ');
  if (rest !== '') readWords(rest, contact, notes);
}

function readWords(text: string, contact: ReadContact, notes: string[]): void {
  const [first = '', ...others] = text.split(/,\s+|\s+[–—-]\s+/u);
  if (contact.name === '' && isPerson(first)) {
    contact.name = first;
    if (others.length > 0) readWords(others.join(', '), contact, notes);
  } else if (contact.role === '' && role.test(fold(text))) contact.role = text;
  else notes.push(text);
}
