import type { SheetContent } from './content.ts';
import { plainTextOf } from './rich-text.ts';
import type { SheetSection } from './vocabulary.ts';

/** What there is to read in each section, in the order of the page. */
function textBySection(content: SheetContent): Record<SheetSection, string[]> {
  const { contact } = content;
  return {
    presentation: [plainTextOf(content.context), plainTextOf(content.objectives)],
    running: [plainTextOf(content.running)],
    technical: [plainTextOf(content.technicalNeeds)],
    means: [plainTextOf(content.humanMeans), plainTextOf(content.materialMeans)],
    budget: [
      ...content.expenses.map((expense) => expense.item),
      ...content.fundings.map((funding) => funding.funder),
      content.budgetNote,
    ],
    partners: content.partners.flatMap(({ name, role }) => [name, role]),
    speakers: content.speakers.flatMap(({ name, role }) => [name, role]),
    toFetch: content.toFetch.map((item) => item.title),
    communication: [plainTextOf(content.communication)],
    evaluation: [plainTextOf(content.worked), plainTextOf(content.failed)],
    contact: [contact.name, contact.role, contact.email, contact.phone, contact.note],
    advice: [plainTextOf(content.advice)],
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
