import type { SheetContent } from '#app/sheets/content.ts';
import { contentOfForm } from '#app/sheets/content-of-form.ts';
import { mergeContents, settleClashes } from '#app/sheets/merge-contents.ts';
import { formOfContent, one, type SheetForm } from '#app/sheets/sheet-form.ts';

type Sides = {
  /** With a colleague's changes, as the server has it now. */
  merged: SheetForm;
  /** What was sent to be saved, and what has been typed since. */
  sent: SheetForm;
  now: SheetForm;
  before: SheetContent;
};

/** A colleague's changes together with what was typed while they were on their way. */
export function joinMerged({ merged, sent, now, before }: Sides): SheetForm {
  const read = (form: SheetForm) => contentOfForm(form, before).content;
  const merge = mergeContents(read(sent), read(now), read(merged));
  const mine = Object.fromEntries(merge.clashes.map(({ path }) => [path, 'mine' as const]));
  return formOfContent(settleClashes(merge, mine), {
    carrier: one(merged, 'carrier.name'),
    place: one(merged, 'place.name'),
  });
}
