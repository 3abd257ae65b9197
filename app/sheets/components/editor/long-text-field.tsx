import { type ComponentType, useEffect, useRef, useState } from 'react';

import type { RichText } from '#app/sheets/content.ts';
import { notationToRichText } from '#app/sheets/notation-to-rich-text.ts';
import { richTextToNotation } from '#app/sheets/rich-text-to-notation.ts';
import { FieldError, FieldHelp, tieField } from '#app/ui/field-frame.tsx';
import { HiddenText } from '#app/ui/hidden-text.tsx';

import type { LoadCleaner } from './editor-context.ts';
import type { RichEditorProps } from './rich-editor.tsx';

type LongTextFieldProps = {
  name: string;
  label: string;
  help?: string;
  required?: boolean;
  error?: readonly string[];
  /** What the plain area holds, in its notation. */
  notation: string;
  /** What the editor of a form that comes back held, as JSON; empty where it was plain. */
  document: string;
  /** The text as it stands: what the notation cannot say stays. */
  kept: RichText;
  hasImages?: boolean;
  maxLength?: number;
  /** After each change; without it, the form is saved by its button alone. */
  onChange?: () => void;
  loadCleaner: LoadCleaner;
};

type Live = { Editor: ComponentType<RichEditorProps>; text: RichText; hasFocus: boolean };

/**
 * A long text. Without scripts, a plain text area that keeps headings and lists; with them, the
 * editor takes its place when it comes near the eye (its script is loaded only then).
 */
export function LongTextField(props: LongTextFieldProps) {
  const { name, label, help, required, error, notation, document, kept } = props;
  const { hasImages = false, onChange, loadCleaner } = props;
  const [start] = useState(() => startingText(document, notation, kept));
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
          hasImages={hasImages}
          onChange={onChange}
          loadCleaner={loadCleaner}
        />
      ) : (
        <textarea
          ref={area}
          id={tied.id}
          name={name}
          className="saisie"
          rows={6}
          maxLength={props.maxLength ?? 60_000}
          defaultValue={document ? richTextToNotation(start) : notation}
          aria-describedby={`${tied.id}-aide${tied.errorId ? ` ${tied.errorId}` : ''}`}
          aria-invalid={tied.message ? true : undefined}
        />
      )}
      <FieldError id={tied.errorId}>{tied.message}</FieldError>
    </div>
  );
}

const notationHelp =
  'Une ligne vide sépare les paragraphes ; « ##\u00A0» fait un titre, « -\u00A0» une liste, « >\u00A0» une citation.';
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
