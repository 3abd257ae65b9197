import type { FieldErrors } from '#app/platform/errors.ts';

import { rowFields } from './sections.ts';
import { many, type SheetForm } from './sheet-form.ts';

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
export function formErrorsOf(fields: FieldErrors, form: SheetForm): FieldErrors {
  return Object.fromEntries(
    Object.entries(fields).map(([path, sentences]) => {
      const [list = '', position, ...rest] = path.replace(/^content\.?/u, '').split('.');
      const isRow = (rowFields as readonly string[]).includes(list) && position !== undefined;
      const id = isRow ? many(form, list)[Number(position)] : undefined;
      if (id) return [[list, id, ...rest].join('.'), sentences];
      const name = path.replace(/^content\.?/u, '');
      return [formNames[name] ?? name, sentences];
    }),
  );
}
