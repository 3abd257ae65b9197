import { useState } from 'react';

import { imageAddress } from '#app/files/addresses.ts';
import { imageAccept } from '#app/files/vocabulary.ts';
import { FieldError, FieldHelp, tieField } from '#app/ui/field-frame.tsx';
import { CheckLine } from '#app/ui/choice-field.tsx';
import { useHydrated } from '#app/ui/use-hydrated.ts';

import { BoundText } from './bound-fields.tsx';
import { useAnswer, useEditor } from './editor-context.ts';
import { useUpload } from './use-upload.ts';

/** The image at the head of the sheet, and its description. */
export function IllustrationField() {
  const stored = useAnswer('illustration.fileId');
  const { error } = useAnswer('illustration.file');
  const { touch } = useEditor();
  const isHydrated = useHydrated();
  const [fileId, setFileId] = useState(stored.value);
  const { send, state, failure } = useUpload('picture');
  const field = {
    name: 'illustration.file',
    label: 'Illustration',
    help: 'Une image de l’action : JPEG, PNG ou WebP. Sans image, la fiche porte le motif de son thème.',
    error: failure ?? error,
  };
  const tied = tieField(field);

  async function choose(input: HTMLInputElement) {
    const kept = await send(input.files?.[0], input);
    if (!kept) return;
    input.value = ''; // Sent already: the form must not send it twice.
    setFileId(kept.fileId);
    requestAnimationFrame(touch);
  }

  return (
    <div className="champ">
      <label htmlFor={tied.id}>{field.label}</label>
      <FieldHelp id={tied.helpId}>{field.help}</FieldHelp>
      <input type="hidden" name="illustration.fileId" value={fileId} readOnly />
      {fileId && (
        <img className="apercu-image" src={imageAddress(fileId, 320)} alt="" width={320} />
      )}
      <input
        type="file"
        accept={imageAccept}
        className="saisie"
        id={tied.id}
        name={field.name}
        {...tied.control}
        onChange={isHydrated ? (event) => void choose(event.currentTarget) : undefined}
      />
      <output className="petit doux">{state === 'sending' && 'Envoi de l’image…'}</output>
      <FieldError id={tied.errorId}>{tied.message}</FieldError>
      {fileId && (
        <>
          <BoundText
            name="illustration.alt"
            label="Ce que montre l’image"
            required
            maxLength={300}
            help="Pour les personnes qui ne la voient pas : « Des enfants autour d’un dôme de carton »."
          />
          <CheckLine type="checkbox" name="illustration.remove" value="1" label="Retirer l’image" />
        </>
      )}
    </div>
  );
}
