import { NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state';

/**
 * Sets the caret in the text after a block chosen whole (an image), making a paragraph where there
 * is none: what is typed or inserted next must follow the image, not take its place. A tiptap
 * command; does nothing when no such block is chosen.
 */
export function stepPastNode({ tr }: { tr: Transaction }): boolean {
  const { selection, doc } = tr;
  if (!(selection instanceof NodeSelection) || !selection.node.isBlock) return true;
  const after = doc.resolve(selection.to);
  if (!after.nodeAfter?.isTextblock) {
    tr.insert(selection.to, doc.type.schema.nodes.paragraph!.create());
  }
  tr.setSelection(TextSelection.create(tr.doc, selection.to + 1)).scrollIntoView();
  return true;
}
