import { Slice } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';

import { notationToRichText } from '#app/sheets/notation-to-rich-text.ts';

import { cleanPastedHtml } from './clean-pasted-html.ts';
import type { Cleaner, LoadCleaner } from './editor-context.ts';

/**
 * What is pasted from Word, a PDF or a page arrives clean: bullets are lists, cut words are whole,
 * and only what our texts may hold remains.
 */
export function pasteCleanly(loadCleaner: LoadCleaner) {
  let cleaner: Cleaner = { words: (text) => text, text: notationToRichText };
  return {
    handleDOMEvents: {
      focus: () => {
        // Fetched on the first visit of the text, to be there when something is pasted.
        loadCleaner().then(
          (loaded) => (cleaner = loaded),
          () => undefined,
        );
        return false;
      },
    },
    transformPastedHTML: (html: string) => cleanPastedHtml(html, cleaner.words),
    clipboardTextParser: (text: string, _at: unknown, _isPlain: boolean, view: EditorView) => {
      const read = cleaner.text(text);
      return read ? Slice.maxOpen(view.state.schema.nodeFromJSON(read).content) : Slice.empty;
    },
  };
}
