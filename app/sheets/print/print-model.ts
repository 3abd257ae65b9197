import { formatCount, formatDecimal, formatEuros } from '#app/ui/format.ts';

import type { RichText, SheetContent } from '#app/sheets/content.ts';
import { hasSection } from '#app/sheets/present-sections.ts';
import type { RichNode } from '#app/sheets/rich-text.ts';
import { sayBalance, sayPreparation } from '#app/sheets/say-sheet.ts';
import { sectionOrder, sectionTitles } from '#app/sheets/section-index.ts';
import type { SheetPage } from '#app/sheets/sheet-page.ts';
import { totalsOf } from '#app/sheets/totals.ts';
import { itemTypeLabels, type SheetSection } from '#app/sheets/vocabulary.ts';
import { ageBandLabels, ageBands, wouldDoAgainLabels } from '#app/sheets/form-vocabulary.ts';

export type PrintedSheet = {
  page: SheetPage;
  /** With its origin: where the code leads. */
  address: string;
  /** « 4 bibliothèques · 231 personnes »; empty when nobody did it again. */
  replayWords: string;
};

/** Words that run on; `isBold` stands out. */
export type Run = { text: string; isBold?: boolean };

/** What a sheet is printed with. An amount hangs at the end of its row. */
export type PrintBlock =
  | { kind: 'subtitle'; text: string }
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'list'; items: { mark: string; runs: Run[] }[] }
  | { kind: 'amounts'; rows: { words: string; amount: string; isTotal?: boolean }[] };

export type PrintSection = { title: string; isProfessional: boolean; blocks: PrintBlock[] };

/** The sections of a sheet as they are printed, in the order of the page, empty ones left out. */
export function printSections({ content }: Pick<SheetPage, 'content'>): PrintSection[] {
  const sections = [...sectionOrder, 'contact' as const].flatMap((name) =>
    hasSection(content, name) || (name === 'presentation' && content.perimeters.length > 0)
      ? [{ name, blocks: blocksOf[name](content) }]
      : [],
  );
  return sections.map(({ name, blocks }) => ({
    title: sectionTitles[name],
    isProfessional: content.visibility[name] === 'professional',
    blocks,
  }));
}

const blocksOf: Record<SheetSection, (content: SheetContent) => PrintBlock[]> = {
  presentation: (c) => [
    ...richBlocks(c.context),
    ...titled('Objectifs', richBlocks(c.objectives)),
    ...titled('Périmètre', list(c.perimeters.map(({ label }) => label))),
  ],
  running: (c) => richBlocks(c.running),
  technical: (c) => richBlocks(c.technicalNeeds),
  means: (c) => [
    ...paragraph(sayPreparation(c)),
    ...titled('Humains', richBlocks(c.humanMeans)),
    ...titled('Matériels', richBlocks(c.materialMeans)),
  ],
  budget: (c) => [
    ...titled('Dépenses', expenses(c)),
    ...titled('Financements', fundings(c)),
    ...paragraph([sayBalance(c), c.budgetNote].filter(Boolean).join(' ')),
  ],
  partners: (c) => people(c.partners),
  speakers: (c) => people(c.speakers),
  toFetch: (c) => list(c.toFetch.map(({ title, type }) => `${title} (${itemTypeLabels[type]})`)),
  communication: (c) => richBlocks(c.communication),
  evaluation: (c) => [
    ...paragraph(figures(c)),
    ...titled('Ce qui a bien marché', richBlocks(c.worked)),
    ...titled('Ce qu’on changerait', richBlocks(c.failed)),
    ...paragraph(c.wouldDoAgain && `À refaire\u00A0: ${wouldDoAgainLabels[c.wouldDoAgain]}.`),
  ],
  contact: ({ contact: { name, role, email, phone, note } }) => [
    ...paragraph([name, role].filter(Boolean).join(', ')),
    ...paragraph([email, phone].filter(Boolean).join(' · ')),
    ...paragraph(note),
  ],
  advice: (c) => richBlocks(c.advice),
};

function paragraph(words: string | null): PrintBlock[] {
  return words ? [{ kind: 'paragraph', runs: [{ text: words }] }] : [];
}

function titled(text: string, blocks: PrintBlock[]): PrintBlock[] {
  return blocks.length ? [{ kind: 'subtitle', text }, ...blocks] : [];
}

function list(items: readonly string[]): PrintBlock[] {
  if (items.length === 0) return [];
  return [{ kind: 'list', items: items.map((text) => ({ mark: '•', runs: [{ text }] })) }];
}

function people(rows: readonly { name: string; role: string }[]): PrintBlock[] {
  const items = rows.map(({ name, role }) => ({
    mark: '•',
    runs: [{ text: name, isBold: true }, ...(role ? [{ text: `, ${role}` }] : [])],
  }));
  return items.length ? [{ kind: 'list', items }] : [];
}

const euros = (cents: number | null) => (cents === null ? '–' : formatEuros(cents));

function expenses(content: SheetContent): PrintBlock[] {
  if (content.expenses.length === 0) return [];
  const total = { words: 'Total', amount: euros(totalsOf(content).expensesInCents), isTotal: true };
  const rows = content.expenses.map(({ item, amountInCents }) => ({
    words: item,
    amount: euros(amountInCents),
  }));
  return [{ kind: 'amounts', rows: [...rows, total] }];
}

function fundings(content: SheetContent): PrintBlock[] {
  if (content.fundings.length === 0) return [];
  const { foreseenInCents, obtainedInCents } = totalsOf(content);
  const rows = content.fundings.map((row) => ({
    words:
      row.obtainedInCents === null || row.foreseenInCents === row.obtainedInCents
        ? row.funder
        : `${row.funder} (obtenu\u00A0: ${euros(row.obtainedInCents)})`,
    amount: euros(row.foreseenInCents ?? row.obtainedInCents),
  }));
  const words = obtainedInCents > 0 ? `Total (obtenu\u00A0: ${euros(obtainedInCents)})` : 'Total';
  return [
    { kind: 'amounts', rows: [...rows, { words, amount: euros(foreseenInCents), isTotal: true }] },
  ];
}

function figures({ attendance, satisfaction }: SheetContent): string {
  const bands = ageBands.flatMap((band) => {
    const people = attendance[band];
    return people ? [`${ageBandLabels[band]}\u00A0: ${people}`] : [];
  });
  const total = Object.values(attendance).reduce<number>((sum, n) => sum + (n ?? 0), 0);
  return [
    total > 0 ? `${formatCount(total, 'personne', 'personnes')} (${bands.join(', ')}).` : '',
    satisfaction
      ? `Satisfaction\u00A0: ${formatDecimal(satisfaction.average)} sur 5 (${formatCount(satisfaction.answers, 'réponse', 'réponses')}).`
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** A long text as blocks; pictures are not printed, a table becomes one line for each of its rows. */
function richBlocks(text: RichText): PrintBlock[] {
  return (text?.content ?? []).flatMap((node) => blocksOfNode(node as RichNode));
}

function blocksOfNode(node: RichNode): PrintBlock[] {
  const children = node.content ?? [];
  if (node.type === 'heading') return [{ kind: 'subtitle', text: wordsOf(node) }];
  if (node.type === 'bulletList' || node.type === 'orderedList') {
    const start = typeof node.attrs?.start === 'number' ? node.attrs.start : 1;
    const markOf = (i: number) => (node.type === 'bulletList' ? '•' : `${start + i}.`);
    const items = children.map((item, i) => ({ mark: markOf(i), runs: runsOf(item) }));
    return items.length ? [{ kind: 'list', items }] : [];
  }
  if (node.type === 'table') {
    const rows = children.map((row) =>
      (row.content ?? []).map(wordsOf).filter(Boolean).join(' | '),
    );
    return list(rows.filter(Boolean));
  }
  if (node.type === 'blockquote') return children.flatMap(blocksOfNode);
  const runs = runsOf(node);
  return runs.length ? [{ kind: 'paragraph', runs }] : [];
}

const wordsOf = (node: RichNode) =>
  runsOf(node)
    .map(({ text }) => text)
    .join('')
    .trim();

function runsOf(node: RichNode): Run[] {
  if (node.type === 'hardBreak') return [{ text: ' ' }];
  if (typeof node.text === 'string') {
    return [{ text: node.text, isBold: node.marks?.some(({ type }) => type === 'bold') ?? false }];
  }
  const inner = (node.content ?? []).map(runsOf);
  // Paragraphs of one item run on, a space between them.
  const isLine = node.type === 'paragraph' || node.type === 'heading';
  return inner.flatMap((runs, i) => (i > 0 && !isLine ? [{ text: ' ' }, ...runs] : runs));
}
