import type { Context } from '#app/platform/context.server.ts';
import { InvalidInput, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { limitRate } from '#app/platform/rate-limit.server.ts';
import type { SheetContent } from '#app/sheets/content.ts';
import { createSheet } from '#app/sheets/create-sheet.server.ts';
import { sayTitle } from '#app/sheets/say-title.ts';

import { sheetTextInput, type StartDraftFromTextInput, startDraftFromTextInput } from './inputs.ts';
import { readFileText } from './internal/file-text.server.ts';
import { locateReading } from './internal/locate-reading.server.ts';
import { readKnownWords } from './internal/read-known-words.server.ts';
import { readSheetText, type SheetTextReading } from './read-sheet-text.ts';

export type StartedDraft = {
  sheetId: string;
  slug: string;
  /** Fields filled from the text, each once, in the order of the text. */
  fields: (keyof SheetContent)[];
  hasUnrecognised: boolean;
};

/**
 * Starts the draft of a sheet from its text, pasted or taken out of a file (.txt, .md, .docx, .odt,
 * .pdf, 8 MB). What is not recognised stays in the draft, in view of its authors.
 * @throws {NotSignedIn}; {InvalidInput} on `text` or `file`; {TooMany} beyond forty an hour.
 */
export async function startDraftFromText(
  context: Context,
  input: StartDraftFromTextInput,
): Promise<StartedDraft> {
  const { actor } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { text, file } = parseInput(startDraftFromTextInput, input);
  await limitRate(context, { name: 'intake', key: actor.userId, most: 40, windowInSeconds: 3600 });
  const texts = [text, file === null ? '' : await readFileText(file)];
  const whole = texts.filter((one) => one.trim() !== '').join('\n\n');
  if (whole === '')
    throw new InvalidInput({ text: ['Collez un texte, ou choisissez un fichier.'] });
  refuseTooLong(whole, file !== null);
  const reading = readSheetText(whole, await readKnownWords(context));
  const content = await locateReading(context, reading.content, actor.departementCode);
  const { sheetId, slug } = await createSheet(context, { content: titled(content, reading) });
  return {
    sheetId,
    slug,
    fields: [...new Set(reading.found.map(({ field }) => field))],
    hasUnrecognised: reading.unrecognised !== '',
  };
}

function refuseTooLong(text: string, isFile: boolean): void {
  const parsed = sheetTextInput.safeParse(text);
  if (!parsed.success) {
    throw new InvalidInput({ [isFile ? 'file' : 'text']: [parsed.error.issues[0]!.message] });
  }
}

/** A draft needs a name: without one, its first words, which its author will change. */
function titled(content: Partial<SheetContent>, { unrecognised }: SheetTextReading) {
  const words = (content.summary ?? '') || unrecognised;
  const start = words
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 60)
    .replace(/\s\S*$/u, '');
  const title = content.title || (start === '' ? sayTitle('') : `${start}…`);
  return { ...content, title, unrecognised };
}
