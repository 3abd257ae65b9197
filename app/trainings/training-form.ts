import type { RichText } from '#app/sheets/content.ts';
import { notationToRichText } from '#app/sheets/notation-to-rich-text.ts';

import type { TrainingInput } from './inputs.ts';
import { longestProgramme } from './vocabulary.ts';

type Values = Record<string, string | string[]>;
const one = (values: Values, name: string) => [values[name]].flat()[0] ?? '';

/**
 * What the form of a training says. The programme comes as a document of the editor, or as the text
 * of a plain area read over the one that was there.
 */
export function readTrainingForm(values: Values, before: RichText = null): TrainingInput {
  return { ...values, programme: readProgramme(values, before) } as TrainingInput;
}

function readProgramme(values: Values, before: RichText): RichText {
  const document = one(values, 'programme.doc');
  if (document)
    try {
      return JSON.parse(document) as RichText;
    } catch {
      // Not written by the editor: the plain text is what there is.
    }
  return notationToRichText(one(values, 'programme').slice(0, longestProgramme), before);
}
