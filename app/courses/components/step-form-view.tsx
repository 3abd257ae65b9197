import { Form } from '@remix-run/react';

import type { StepForm } from '#app/courses/read-step-form.server.ts';
import { longestStepText } from '#app/courses/vocabulary.ts';
import { readerOf } from '#app/platform/form-reader.ts';
import type { Refusal } from '#app/platform/refusal.ts';
import type { LoadCleaner } from '#app/sheets/components/editor/editor-context.ts';
import { LongTextField } from '#app/sheets/components/editor/long-text-field.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/field.tsx';
import { FileField } from '#app/ui/file-field.tsx';
import { formatFileSize } from '#app/ui/format.ts';

import { QuizFields } from './quiz-fields.tsx';

type StepFormViewProps = {
  form: StepForm;
  refusal: Refusal | null;
  back: string;
  loadCleaner: LoadCleaner;
};

const textLabels = {
  text: 'Texte',
  video: 'Ce qu’il faut y regarder',
  file: 'Ce qu’il faut en faire',
  quiz: 'Avant les questions',
} as const;

/** A step: its title, its text, and what its kind asks for. */
export function StepFormView({ form, refusal, back, loadCleaner }: StepFormViewProps) {
  const { kind, file } = form;
  const read = readerOf({ title: form.title, url: form.url, ...form.quizForm }, refusal);
  return (
    <Form
      method="post"
      encType={kind === 'file' ? 'multipart/form-data' : undefined}
      className="pile formulaire-page"
      noValidate
    >
      <ErrorSummary fieldErrors={read.fieldErrors} formErrors={read.formErrors} />
      <TextField {...read.field('title')} label="Titre de l’étape" required maxLength={140} />
      {kind === 'video' && (
        <TextField
          {...read.field('url')}
          label="Adresse de la vidéo"
          help="Elle s’ouvre sur son site : rien n’en est chargé ici."
          inputMode="url"
          maxLength={500}
          required
        />
      )}
      {kind === 'file' && (
        <FileField
          name="file"
          label={file ? 'Remplacer le fichier' : 'Fichier'}
          help={
            file
              ? `Aujourd’hui : ${file.name}, ${formatFileSize(file.sizeInBytes)}. Sans autre fichier, il reste.`
              : 'PDF, document, tableau, présentation, image, son, vidéo ou ZIP.'
          }
          required={!file}
          error={read.fieldErrors.file}
        />
      )}
      <LongTextField
        name="text"
        label={textLabels[kind]}
        required={kind === 'text'}
        error={read.fieldErrors.text}
        notation={refusal ? read.one('text') : form.notation}
        document={refusal ? read.one('text.doc') : ''}
        kept={form.text}
        maxLength={longestStepText}
        loadCleaner={loadCleaner}
      />
      {kind === 'quiz' && <QuizFields read={read} rows={form.quizRows} />}
      <p className="rang">
        <Button variant="primary" icon="save">
          Enregistrer l’étape
        </Button>
        <LinkButton variant="quiet" to={back}>
          Annuler
        </LinkButton>
      </p>
    </Form>
  );
}
