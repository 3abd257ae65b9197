import type { Editor } from '@tiptap/react';
import { useState } from 'react';

import { imageAccept } from '#app/files/vocabulary.ts';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { FileField } from '#app/ui/file-field.tsx';

import { DialogFrame } from './dialog-frame.tsx';
import { stepPastNode } from './step-past-node.ts';
import { useUpload } from './use-upload.ts';

type ImageDialogProps = { editor: Editor; onClose: () => void };

/** An image and its description: no image enters a text without saying what it shows. */
export function ImageDialog({ editor, onClose }: ImageDialogProps) {
  const [file, setFile] = useState<File>();
  const [alt, setAlt] = useState('');
  const [lacks, setLacks] = useState<{ file?: string; alt?: string }>({});
  const { send, state, failure } = useUpload('picture');

  async function insert() {
    const missing = {
      ...(file ? {} : { file: 'Choisissez une image.' }),
      ...(alt.trim() ? {} : { alt: 'Décrivez l’image pour les personnes qui ne la voient pas.' }),
    };
    setLacks(missing);
    if (!file || !alt.trim()) return;
    const kept = await send(file);
    if (!kept) return;
    const { fileId, width, height } = kept;
    editor
      .chain()
      .focus()
      .command(stepPastNode)
      .insertContent({ type: 'image', attrs: { fileId, alt: alt.trim(), width, height } })
      .command(stepPastNode)
      .run();
    onClose();
  }

  return (
    <DialogFrame title="Insérer une image" onClose={onClose} onEnter={() => void insert()}>
      <FileField
        name="image-a-inserer"
        label="Image"
        accept={imageAccept}
        error={failure ?? lacks.file}
        onChange={(event) => setFile(event.currentTarget.files?.[0])}
      />
      <TextField
        name="description-de-l-image"
        label="Ce que montre l’image"
        required
        maxLength={300}
        value={alt}
        error={lacks.alt}
        onChange={(event) => setAlt(event.currentTarget.value)}
      />
      <output className="petit doux">{state === 'sending' && 'Envoi de l’image…'}</output>
      <div className="rang">
        <Button
          type="button"
          variant="primary"
          disabled={state === 'sending'}
          onClick={() => void insert()}
        >
          Insérer l’image
        </Button>
        <Button type="button" variant="quiet" onClick={onClose}>
          Fermer
        </Button>
      </div>
    </DialogFrame>
  );
}
