import { withoutCapitals } from './capitals.ts';
import { isPerson, readContact } from './contact.ts';
import { countWords, fold } from './fold.ts';
import { clip, leave, type Reading, take } from './reading.ts';
import type { Section } from './sections.ts';
import { typeset } from './typeset.ts';

/** A title goes on after a blank line when it is left hanging: « …NUMÉRIQUE / DANS LES RÉSEAUX ». */
const goesOn =
  /^(?:\p{Ll}|(?:dans|de|du|des|d[’']|et|en|pour|à|au|aux|par|sur|avec|chez|entre)\s)/iu;

/** Lines up to the first blank one, or further while the sentence goes on; and those after. */
function firstGroup(lines: readonly string[]): [string[], string[]] {
  const from = lines.findIndex((line) => line !== '');
  if (from < 0) return [[], []];
  let to = from;
  while (to < lines.length) {
    const line = lines[to]!;
    const next = lines.slice(to).find((other) => other !== '') ?? '';
    const isLeftHanging = goesOn.test(next) || (lines[to - 1] ?? '').endsWith(',');
    if (line === '' && !isLeftHanging) break;
    to += 1;
  }
  return [lines.slice(from, to).filter(Boolean), lines.slice(to)];
}

/** @returns the lines that are not the title. */
export function readTitle(reading: Reading, section: Section): string[] {
  const [group, rest] = firstGroup(section.lines);
  const title = group.join(' ');
  if (reading.content.title !== undefined) leave(reading, section.label, title);
  else if (title !== '') setTitle(reading, title);
  return rest;
}

export function setTitle(reading: Reading, title: string): void {
  const written = typeset(withoutCapitals(title.replace(/^#+\s*/u, ''), reading.text));
  const { kept, isWhole } = clip(written, 160);
  reading.content.title = kept;
  take(reading, 'title', title);
  if (!isWhole) leave(reading, 'Titre', title);
}

const isDetail =
  /@|(?:0|\+33 ?)[1-9](?:[ .-]?\d\d){4}|\b\d{2} ?\d{3}\b|^\d+,? |\b(?:rue|avenue|place|boulevard|chemin|cours)\b/iu;

/** @returns the lines that name no structure. */
export function readCarrier(reading: Reading, section: Section): string[] {
  const [group, rest] = firstGroup(section.lines);
  const people: string[] = [];
  const names = group
    .filter((line) => !isDetail.test(line))
    .flatMap((line) => {
      const parts = line.split(/,\s+|\s+[–—-]\s+/u);
      const [first = ''] = parts;
      if (!isPerson(first)) return [line];
      people.push(first);
      return parts.length > 1 ? [parts.slice(1).join(', ')] : [];
    });
  const name = names.reduce(
    (whole, line) => (whole === '' ? line : `${whole}${whole.endsWith(',') ? '' : ','} ${line}`),
    '',
  );
  if (name !== '') setCarrier(reading, section.label, name);
  const details = [...people, ...group.filter((line) => isDetail.test(line))];
  if (details.length > 0) readContactLines(reading, null, details);
  return rest;
}

export function setCarrier(reading: Reading, label: string | null, name: string): void {
  if (reading.content.carrier !== undefined || name.length > 160) {
    leave(reading, label, name);
    return;
  }
  reading.content.carrier = { libraryId: null, structureName: typeset(name) };
  take(reading, 'carrier', name);
}

export function readContactLines(
  reading: Reading,
  label: string | null,
  lines: readonly string[],
): void {
  const read = readContact(lines);
  const contact = reading.content.contact ?? { name: '', role: '', email: '', phone: '', note: '' };
  const over: string[] = [];
  const limits = { name: 120, role: 120, email: 200, phone: 40 } as const;
  for (const field of ['name', 'role', 'email', 'phone'] as const) {
    if (read[field] === '') continue;
    if (contact[field] === '' && read[field].length <= limits[field]) contact[field] = read[field];
    else over.push(read[field]);
  }
  const notes = [contact.note, ...over, read.note].filter(Boolean).join(', ');
  if (notes.length <= 300) contact.note = typeset(notes);
  else [...over, read.note].forEach((text) => leave(reading, label, text));
  read.left.forEach((line) => leave(reading, label, line));
  const excerpt = lines.filter((line) => line !== '' && !read.left.includes(line)).join('\n');
  if (excerpt === '') return;
  reading.content.contact = contact;
  take(reading, 'contact', excerpt);
}

export function readRole(reading: Reading, section: Section): void {
  const text = section.lines.filter(Boolean).join(' ');
  const contact = reading.content.contact ?? { name: '', role: '', email: '', phone: '', note: '' };
  if (contact.role !== '' || text.length > 120 || countWords(fold(text)) === 0) {
    leave(reading, section.label, text);
    return;
  }
  reading.content.contact = { ...contact, role: text };
  take(reading, 'contact', text);
}
