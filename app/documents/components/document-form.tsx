import { Form } from '@remix-run/react';

import { documentMomentLabels, documentMoments } from '#app/documents/vocabulary.ts';
import type { readRefusal } from '#app/platform/refusal.ts';
import { Button } from '#app/ui/button.tsx';
import { RadioGroup } from '#app/ui/choice-field.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/field.tsx';
import { FileField } from '#app/ui/file-field.tsx';

type DocumentFormProps = { refusal: ReturnType<typeof readRefusal>; isOver: boolean };

/** A file or a link, for before or for after. */
export function DocumentForm({ refusal, isOver }: DocumentFormProps) {
  const { fieldErrors, formErrors, typed } = refusal;
  return (
    <Form
      method="post"
      encType="multipart/form-data"
      className="carte pile"
      noValidate
      aria-labelledby="ajouter"
    >
      <h2 id="ajouter">Ajouter un document</h2>
      <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
      <RadioGroup
        name="moment"
        label="Pour quel moment"
        help="Ce qui est pour après ne se lit par les inscrits qu’une fois la session passée."
        choices={documentMoments.map((moment) => ({
          value: moment,
          label: documentMomentLabels[moment],
        }))}
        defaultValue={typed('moment') ?? (isOver ? 'after' : 'before')}
        error={fieldErrors.moment}
      />
      <TextField
        name="title"
        label="Titre"
        help="Sans titre, un fichier porte son nom."
        maxLength={140}
        defaultValue={typed('title')}
        error={fieldErrors.title}
      />
      <FileField
        name="file"
        label="Fichier"
        help="PDF, document, tableau, présentation, image, son, vidéo ou ZIP."
        error={fieldErrors.file}
      />
      <TextField
        name="url"
        label="Ou un lien"
        inputMode="url"
        maxLength={500}
        defaultValue={typed('url')}
        error={fieldErrors.url}
      />
      <p>
        <Button variant="primary" icon="plus" name="intent" value="add">
          Ajouter
        </Button>
      </p>
    </Form>
  );
}
