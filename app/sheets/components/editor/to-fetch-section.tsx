import { useState } from 'react';

import { fileAddress } from '#app/files/addresses.ts';
import { itemTypeLabels, itemTypes, licenceLabels, licences } from '#app/sheets/vocabulary.ts';
import { Button } from '#app/ui/button.tsx';
import { FieldError, FieldHelp, tieField } from '#app/ui/field-frame.tsx';
import { formatCount, formatFileSize } from '#app/ui/format.ts';
import { useHydrated } from '#app/ui/use-hydrated.ts';

import { BoundSelect, BoundText } from './bound-fields.tsx';
import { EditFold } from './edit-section.tsx';
import { useAnswer, useEditor } from './editor-context.ts';
import { useRows } from './use-rows.ts';
import { useUpload } from './use-upload.ts';

/** Files and links that a colleague takes away, each with what it is and its licence. */
export function ToFetchSection() {
  const { content } = useEditor();
  const { ids, group, addButton, removeButton } = useRows('toFetch');
  const count = content.toFetch.filter(({ url, fileId }) => url ?? fileId).length;
  return (
    <EditFold
      id="recuperer"
      title="À récupérer"
      visibility="toFetch"
      holds={count ? formatCount(count, 'élément', 'éléments') : 'rien pour l’instant'}
      fields={['toFetch']}
    >
      <div ref={group} className="pile">
        {ids.map((id, i) => (
          <fieldset key={id} className="carte carte--creux champ" data-rang={id}>
            <legend>Élément {i + 1}</legend>
            <input type="hidden" name="toFetch" value={id} readOnly />
            <ItemFields id={id} />
            <Button variant="quiet" icon="trash-2" {...removeButton(id)}>
              Retirer l’élément {i + 1}
            </Button>
          </fieldset>
        ))}
        <Button variant="outline" icon="plus" {...addButton}>
          Ajouter un élément
        </Button>
      </div>
    </EditFold>
  );
}

function ItemFields({ id }: { id: string }) {
  const name = (answer: string) => `toFetch.${id}.${answer}`;
  const { form } = useEditor();
  const isNew = !(name('licence') in form);
  return (
    <div className="pile">
      <div className="grille grille--2">
        <BoundText name={name('title')} label="Titre" maxLength={160} />
        <BoundSelect
          name={name('type')}
          label="Type"
          choices={itemTypes.map((type) => ({ value: type, label: itemTypeLabels[type] }))}
        />
      </div>
      <ItemFile name={name('file')} idName={name('fileId')} />
      <BoundText
        name={name('url')}
        label="Ou un lien"
        inputMode="url"
        maxLength={2000}
        help="L’adresse d’une page ou d’un fichier déjà en ligne."
      />
      <BoundSelect
        name={name('licence')}
        label="Licence"
        {...(isNew ? { emptyChoice: 'Celle de la fiche' } : {})}
        choices={licences.map((licence) => ({ value: licence, label: licenceLabels[licence] }))}
      />
    </div>
  );
}

/** The file of an item: sent at once with scripts, with the form without. */
function ItemFile({ name, idName }: { name: string; idName: string }) {
  const stored = useAnswer(idName);
  const { error } = useAnswer(name);
  const { files, touch } = useEditor();
  const isHydrated = useHydrated();
  const known = files[stored.value];
  const [file, setFile] = useState(known ? { fileId: stored.value, ...known } : null);
  const { send, state, failure } = useUpload('item');
  const help = 'PDF, document, image, son, vidéo, modèle 3D. 20 Mo au plus.';
  const tied = tieField({ name, label: 'Fichier', help, error: failure ?? error ?? stored.error });

  async function choose(input: HTMLInputElement) {
    const kept = await send(input.files?.[0], input);
    if (!kept) return;
    input.value = ''; // Sent already: the form must not send it twice.
    setFile(kept);
    requestAnimationFrame(touch);
  }

  return (
    <div className="champ">
      <label htmlFor={tied.id}>Fichier</label>
      <FieldHelp id={tied.helpId}>{help}</FieldHelp>
      <input type="hidden" name={idName} value={file?.fileId ?? stored.value} readOnly />
      {file && (
        <p className="petit">
          <a href={fileAddress(file.fileId, file.name)}>{file.name}</a>,{' '}
          {formatFileSize(file.sizeInBytes)}
        </p>
      )}
      <input
        type="file"
        className="saisie"
        id={tied.id}
        name={name}
        {...tied.control}
        onChange={isHydrated ? (event) => void choose(event.currentTarget) : undefined}
      />
      <output className="petit doux">{state === 'sending' && 'Envoi du fichier…'}</output>
      <FieldError id={tied.errorId}>{tied.message}</FieldError>
    </div>
  );
}
