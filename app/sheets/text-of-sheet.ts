import type { RichText, SheetContent } from './content.ts';
import type { SheetSection } from './vocabulary.ts';

type Node = { type?: unknown; text?: unknown; attrs?: unknown; content?: unknown };

const inlineParents = new Set(['paragraph', 'heading', 'codeBlock']);

function altOf(attrs: unknown): string {
  return typeof attrs === 'object' && attrs && 'alt' in attrs && typeof attrs.alt === 'string'
    ? attrs.alt
    : '';
}

function wordsOf(node: Node): string {
  if (typeof node.text === 'string') return node.text;
  if (node.type === 'hardBreak') return '\n';
  if (node.type === 'image') return altOf(node.attrs);
  if (!Array.isArray(node.content)) return '';
  return (node.content as Node[])
    .map(wordsOf)
    .join(inlineParents.has(String(node.type)) ? '' : '\n');
}

/** The words of a rich text, one line for each block, pictures by their alternative text. */
export function plainText(text: RichText): string {
  if (!text) return '';
  return wordsOf(text)
    .split('\n')
    .map((line) => line.replaceAll(/\s+/gu, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

/** What there is to read in each section, in the order of the page. */
function textBySection(content: SheetContent): Record<SheetSection, string[]> {
  const { contact } = content;
  return {
    presentation: [plainText(content.context), plainText(content.objectives)],
    running: [plainText(content.running)],
    technical: [plainText(content.technicalNeeds)],
    means: [plainText(content.humanMeans), plainText(content.materialMeans)],
    budget: [
      ...content.expenses.map((expense) => expense.item),
      ...content.fundings.map((funding) => funding.funder),
      content.budgetNote,
    ],
    partners: content.partners.flatMap(({ name, role }) => [name, role]),
    speakers: content.speakers.flatMap(({ name, role }) => [name, role]),
    toFetch: content.toFetch.map((item) => item.title),
    communication: [plainText(content.communication)],
    evaluation: [plainText(content.worked), plainText(content.failed)],
    contact: [contact.name, contact.role, contact.email, contact.phone, contact.note],
    advice: [plainText(content.advice)],
  };
}

/**
 * The text of a sheet for search and snippets, without its title and summary: what a visitor may
 * match, and what only members may. A section that is not said public is professional. Perimeters
 * are always public; what an import left unrecognised is in neither.
 */
export function textOfSheet(content: SheetContent): {
  publicText: string;
  professionalText: string;
} {
  const isPublic = (section: SheetSection) => content.visibility[section] === 'public';
  const sections = Object.entries(textBySection(content)) as [SheetSection, string[]][];
  const join = (lines: string[]) =>
    lines
      .map((line) => line.trim())
      .filter(Boolean)
      .join('\n');
  return {
    publicText: join([
      ...sections.flatMap(([section, lines]) => (isPublic(section) ? lines : [])),
      ...content.perimeters.map((perimeter) => perimeter.label),
    ]),
    professionalText: join(
      sections.flatMap(([section, lines]) => (isPublic(section) ? [] : lines)),
    ),
  };
}
