import { EditorContent, useEditor as useTiptap } from '@tiptap/react';
import { useState } from 'react';

import type { RichText } from '#app/sheets/content.ts';
import { isEmptyRichText } from '#app/sheets/rich-text.ts';

import type { LoadCleaner } from './editor-context.ts';
import { pasteCleanly } from './paste-cleanly.ts';
import { richEditorExtensions } from './rich-editor-extensions.ts';
import { RichToolbar } from './rich-toolbar.tsx';
import { travelKeys } from './travel-keys.ts';

export type RichEditorProps = {
  id: string;
  /** The document goes in the form under this name. */
  name: string;
  labelId: string;
  describedBy: string;
  isInvalid: boolean;
  start: RichText;
  takesFocus: boolean;
  hasImages: boolean;
  onChange: (() => void) | undefined;
  loadCleaner: LoadCleaner;
};

/** The editor itself. Loaded when needed: its script weighs as much as all the rest. */
export function RichEditor(props: RichEditorProps) {
  const { id, name, labelId, describedBy, isInvalid, start, takesFocus, hasImages } = props;
  const { onChange, loadCleaner } = props;
  const [document, setDocument] = useState(() => JSON.stringify(start));
  const [paste] = useState(() => pasteCleanly(loadCleaner));
  const editor = useTiptap({
    extensions: richEditorExtensions,
    content: start ?? '',
    autofocus: takesFocus ? 'end' : false,
    injectCSS: false,
    shouldRerenderOnTransaction: true,
    editorProps: {
      ...paste,
      handleDOMEvents: { ...paste.handleDOMEvents, keydown: travelKeys },
      attributes: {
        id,
        class: 'riche__texte texte-riche',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': labelId,
        'aria-describedby': describedBy,
        ...(isInvalid ? { 'aria-invalid': 'true' } : {}),
      },
    },
    onUpdate: ({ editor: changed }) => {
      const text = changed.getJSON() as RichText;
      setDocument(JSON.stringify(isEmptyRichText(text) ? null : text));
      // After the hidden field holds it.
      if (onChange) requestAnimationFrame(onChange);
    },
  });
  return (
    <div className="riche">
      <input type="hidden" name={name} value={document} readOnly />
      {editor && <RichToolbar editor={editor} controls={id} hasImages={hasImages} />}
      <EditorContent editor={editor} />
    </div>
  );
}
