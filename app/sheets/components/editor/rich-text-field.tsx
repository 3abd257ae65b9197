import { type ComponentType, useEffect, useRef, useState } from 'react';

import type { RichText } from '#app/sheets/content.ts';
import { notationToRichText } from '#app/sheets/notation-to-rich-text.ts';
import { richTextToNotation } from '#app/sheets/rich-text-to-notation.ts';
import type { RichTextField as FieldName } from '#app/sheets/sections.ts';
import { FieldError, FieldHelp, tieField } from '#app/ui/field-frame.tsx';
import { HiddenText } from '#app/ui/hidden-text.tsx';

import { useAnswer, useEditor } from './editor-context.ts';
import type { RichEditorProps } from './rich-editor.tsx';

type RichTextFieldProps = { name: FieldName; label: string; help?: string; required?: boolean };

type Live = { Editor: ComponentType<RichEditorProps>; text: RichText; hasFocus: boolean };

/**
 * A long text. Without scripts, a plain text area that keeps headings and lists; with them, the
 * editor takes its place when it comes near the eye (its script is loaded only then).
 */
export function RichTextField({ name, label, help, required }: RichTextFieldProps) {
  const { value, error } = useAnswer(name);
  const document = useAnswer(`${name}.doc`);
  const { content, touch, loadCleaner } = useEditor();
  const [start] = useState(() => startingText(document.value, value, content[name]));
  const [live, setLive] = useState<Live | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const labelId = `libelle-${name}`;
  const field = { name, label, help, error, required };
  const tied = tieField(field);

  useEffect(() => {
    const plain = area.current;
    if (!plain || live) return undefined;
    let isHere = true;
    const enliven = async () => {
      // Without a network the text area stays, and is enough.
      const module = await import('./rich-editor.tsx').catch(() => null);
      if (!isHere || !module) return;
      const { RichEditor } = module;
      const typed = plain.value;
      const wasTyped = typed !== plain.defaultValue;
      setLive({
        Editor: RichEditor,
        text: wasTyped ? notationToRichText(typed, start) : start,
        hasFocus: plain.ownerDocument.activeElement === plain,
      });
    };
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) {
          watch.disconnect();
          void enliven();
        }
      },
      { rootMargin: '400px' },
    );
    watch.observe(plain);
    return () => {
      isHere = false;
      watch.disconnect();
    };
  }, [live, start]);

  return (
    <div className="champ">
      <label htmlFor={live ? undefined : tied.id} id={labelId} className="libelle">
        {label}
        {required && ' (obligatoire)'}
      </label>
      <FieldHelp id={`${tied.id}-aide`}>
        {help} {live ? <HiddenText>{toolsHelp}</HiddenText> : notationHelp}
      </FieldHelp>
      {live ? (
        <live.Editor
          id={tied.id}
          name={`${name}.doc`}
          labelId={labelId}
          describedBy={`${tied.id}-aide${tied.errorId ? ` ${tied.errorId}` : ''}`}
          isInvalid={Boolean(tied.message)}
          start={live.text}
          takesFocus={live.hasFocus}
          onChange={touch}
          loadCleaner={loadCleaner}
        />
      ) : (
        <textarea
          ref={area}
          id={tied.id}
          name={name}
          className="saisie"
          rows={6}
          maxLength={60_000}
          defaultValue={document.value ? richTextToNotation(start) : value}
          aria-describedby={`${tied.id}-aide${tied.errorId ? ` ${tied.errorId}` : ''}`}
          aria-invalid={tied.message ? true : undefined}
        />
      )}
      <FieldError id={tied.errorId}>{tied.message}</FieldError>
    </div>
  );
}

const notationHelp =
  'Une ligne vide sépare les paragraphes ; « ## » fait un titre, « - » une liste, « > » une citation.';
const toolsHelp = 'Alt + F10 mène aux outils de mise en forme, Échap en revient.';

/** The document that the form brings back, else its notation, read over the text that is kept. */
function startingText(document: string, notation: string, kept: RichText): RichText {
  if (document) {
    try {
      return JSON.parse(document) as RichText;
    } catch {
      // Not written by the editor: the notation is what there is.
    }
  }
  return notation === richTextToNotation(kept) ? kept : notationToRichText(notation, kept);
}
