import type { FieldErrors } from '#app/platform/errors.ts';

import type { SheetContent } from './content.ts';
import { type RowField, rowFields } from './sections.ts';

/** Fields that bear another name in the form than in the content. */
const formNames: Record<string, string> = {
  carrier: 'carrier.name',
  place: 'place.name',
  'carrier.structureName': 'carrier.name',
  'place.label': 'place.name',
  'start.date': 'start.text',
  'end.date': 'end.text',
  start: 'start.text',
  end: 'end.text',
  illustration: 'illustration.alt',
};

/**
 * The verbs' errors under the names that the form's fields bear: `content.expenses.0.item` is
 * `expenses.r1.item` there.
 */
export function formErrorsOf(
  fields: FieldErrors,
  content: Pick<SheetContent, RowField>,
): FieldErrors {
  return Object.fromEntries(
    Object.entries(fields).map(([path, sentences]) => {
      const [list = '', position, ...rest] = path.replace(/^content\.?/u, '').split('.');
      const rows = rowFields.find((field) => field === list);
      const id = rows && position ? content[rows][Number(position)]?.id : undefined;
      if (id) return [[list, id, ...rest].join('.'), sentences];
      const name = path.replace(/^content\.?/u, '');
      return [formNames[name] ?? name, sentences];
    }),
  );
}
