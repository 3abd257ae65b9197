import { goToNextCell, isInTable } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';

/**
 * Tab leaves the text, as in any field: it never indents a list, nor adds rows to a table for ever,
 * which would hold who has no mouse. Inside a table it goes from cell to cell, then out. Alt + F10
 * reaches the tools without losing one's place.
 * @returns true where the editor has nothing to add to it.
 */
export function travelKeys(view: EditorView, event: KeyboardEvent): boolean {
  if (event.key === 'F10' && event.altKey) {
    event.preventDefault();
    toolbarOf(view)?.focus();
    return true;
  }
  if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return false;
  const go = goToNextCell(event.shiftKey ? -1 : 1);
  if (isInTable(view.state) && go(view.state, (step) => view.dispatch(step))) {
    event.preventDefault();
  }
  return true;
}

function toolbarOf(view: EditorView): HTMLElement | null {
  return view.dom.ownerDocument.querySelector(
    `[role="toolbar"][aria-controls="${view.dom.id}"] button[tabindex="0"]`,
  );
}
