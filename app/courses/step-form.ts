import type { RichText } from '#app/sheets/content.ts';
import { notationToRichText } from '#app/sheets/notation-to-rich-text.ts';

import { longestStepText } from './vocabulary.ts';

type Values = Record<string, string | string[]>;
const one = (values: Values, name: string) => [values[name]].flat()[0] ?? '';

/**
 * The text of a step: a document of the editor, or the text of a plain area read over the one that
 * was there.
 */
export function readStepText(values: Values, before: RichText): RichText {
  const document = one(values, 'text.doc');
  if (document)
    try {
      return JSON.parse(document) as RichText;
    } catch {
      // Not written by the editor: the plain text is what there is.
    }
  return notationToRichText(one(values, 'text').slice(0, longestStepText), before);
}
