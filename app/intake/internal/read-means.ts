import { type Block, blocksOf, blockText } from './blocks.ts';
import { type MoneySide, partMoney, readFinancing } from './financing.ts';
import { readLinks, readNames } from './listed.ts';
import { clip, enrich, leave, type Reading, rowId, take } from './reading.ts';
import type { Section } from './sections.ts';
import { typeset } from './typeset.ts';

/** A real sheet keeps its budget under « Moyens matériels »: what speaks of money goes to it. */
export function readMaterialMeans(reading: Reading, section: Section): void {
  const money: string[] = [];
  const blocks = blocksOf(section.lines, reading.width).flatMap((block): Block[] => {
    if (block.kind !== 'paragraph') return [block];
    const parts = partMoney(block.text);
    if (parts.money !== '') money.push(parts.money);
    return parts.rest === '' ? [] : [{ kind: 'paragraph', text: parts.rest }];
  });
  enrich(reading, 'materialMeans', section, blocks);
  if (blocks.length > 0) take(reading, 'materialMeans', blocks.map(blockText).join('\n'));
  if (money.length > 0) readMoney(reading, { ...section, lines: money }, 'budget');
}

export function readMoney(reading: Reading, section: Section, side: MoneySide): void {
  const { expenses, fundings, lines, notes } = readFinancing(section.lines, side, reading.width);
  const { content } = reading;
  for (const { item, inCents } of expenses) {
    content.expenses ??= [];
    if (content.expenses.length >= 60) leave(reading, section.label, item);
    else
      content.expenses.push({
        id: rowId(reading),
        item: clip(typeset(item), 160).kept,
        amountInCents: inCents,
      });
  }
  for (const { funder, inCents } of fundings) {
    content.fundings ??= [];
    if (content.fundings.length >= 60) leave(reading, section.label, funder);
    else {
      content.fundings.push({
        id: rowId(reading),
        funder: clip(typeset(funder), 160).kept,
        foreseenInCents: inCents,
        obtainedInCents: null,
      });
    }
  }
  if (lines.length > 0)
    take(reading, side === 'fundings' ? 'fundings' : 'expenses', lines.join('\n'));
  for (const note of notes) keepNote(reading, section.label, note);
}

function keepNote(reading: Reading, label: string | null, note: string): void {
  const whole = [reading.content.budgetNote ?? '', typeset(note)].filter(Boolean).join(' ');
  if (whole.length > 600) {
    leave(reading, label, note);
    return;
  }
  reading.content.budgetNote = whole;
  take(reading, 'budgetNote', note);
}

export function readNamed(
  reading: Reading,
  section: Section,
  field: 'partners' | 'speakers',
): void {
  for (const block of blocksOf(section.lines, reading.width)) {
    const names = readNames(block);
    const list = reading.content[field] ?? [];
    if (names === null || list.length + names.length > 40) {
      leave(reading, section.label, blockText(block));
      continue;
    }
    reading.content[field] = [
      ...list,
      ...names.map(({ name, role }) => ({
        id: rowId(reading),
        name: typeset(name),
        role: typeset(role),
      })),
    ];
    take(reading, field, blockText(block));
  }
}

const itemWords = [
  [/affiche|flyer|tract/iu, 'poster'],
  [/déroulé|pas à pas|fiche|trame/iu, 'outline'],
  [/gabarit|modèle|patron/iu, 'template'],
  [/bibliographie|sélection|liste de livres/iu, 'booklist'],
  [/playlist|écoute/iu, 'playlist'],
  [/logiciel|application|outil/iu, 'tool'],
  [/photo|image|illustration/iu, 'image'],
  [/texte|récit|conte/iu, 'text'],
] as const;

export function readToFetch(reading: Reading, section: Section): void {
  for (const block of blocksOf(section.lines, reading.width)) {
    const links = readLinks(block);
    const list = reading.content.toFetch ?? [];
    if (links === null || list.length + links.length > 40) {
      leave(reading, section.label, blockText(block));
      continue;
    }
    reading.content.toFetch = [
      ...list,
      ...links.map(({ title, url }) => ({
        id: rowId(reading),
        type: itemWords.find(([words]) => words.test(title))?.[1] ?? ('other' as const),
        title: typeset(title),
        url,
        fileId: null,
        licence: 'etalab-2.0' as const,
      })),
    ];
    take(reading, 'toFetch', blockText(block));
  }
}
