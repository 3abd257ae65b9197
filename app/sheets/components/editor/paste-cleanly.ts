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
  let isReady = false;
  const prepare = async () => {
    try {
      cleaner = await loadCleaner();
    } catch {
      // Without a network, what is pasted arrives as it is rather than not at all.
    }
    isReady = true;
  };
  return {
    handleDOMEvents: {
      focus: () => {
        // Fetched on the first visit of the text, to be there when something is pasted.
        void prepare();
        return false;
      },
    },
    /** Pasted before the cleaner came: it waits for it. */
    handlePaste: (view: EditorView, event: ClipboardEvent) => {
      if (isReady) return false;
      const html = event.clipboardData?.getData('text/html');
      const text = event.clipboardData?.getData('text/plain') ?? '';
      event.preventDefault();
      void prepare().then(() => (html ? view.pasteHTML(html) : view.pasteText(text)));
      return true;
    },
    transformPastedHTML: (html: string) => cleanPastedHtml(html, cleaner.words),
    clipboardTextParser: (text: string, _at: unknown, _isPlain: boolean, view: EditorView) => {
      const read = cleaner.text(text);
      return read ? Slice.maxOpen(view.state.schema.nodeFromJSON(read).content) : Slice.empty;
    },
  };
}
