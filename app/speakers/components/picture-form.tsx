import { Form } from '@remix-run/react';

import { imageAccept } from '#app/files/vocabulary.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import type { SpeakerPicture } from '#app/speakers/visible-speaker.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/field.tsx';
import { FileField } from '#app/ui/file-field.tsx';

import { SpeakerPortrait } from './speaker-portrait.tsx';

type PictureFormProps = {
  speaker: { slug: string; name: string; picture: SpeakerPicture | null };
  answer: unknown;
};

/** The picture of a profile, what it shows and whose it is. */
export function PictureForm({ speaker: { picture, ...speaker }, answer }: PictureFormProps) {
  const { fieldErrors, typed } = readRefusal(answer);
  return (
    <>
      <ErrorSummary fieldErrors={fieldErrors} />
      {picture && <SpeakerPortrait speaker={{ ...speaker, said: { picture } }} size="portrait" />}
      <Form method="post" encType="multipart/form-data" className="pile" noValidate>
        <FileField
          name="file"
          accept={imageAccept}
          label={picture ? 'Une autre image' : 'L’image'}
          help="JPEG, PNG, WebP ou GIF. Ce que l’appareil y a noté (lieu, date) est effacé."
          required={!picture}
          error={fieldErrors.file}
        />
        <TextField
          name="alt"
          label="Ce que montre l’image"
          help="Pour qui ne la voit pas&nbsp;: «&nbsp;Une femme sous un dôme étoilé&nbsp;»."
          required
          maxLength={200}
          defaultValue={typed('alt') ?? picture?.alt ?? ''}
          error={fieldErrors.alt}
        />
        <TextField
          name="credit"
          label="Crédit"
          help="Qui l’a faite, et à quelles conditions on peut la montrer."
          required
          maxLength={120}
          defaultValue={typed('credit') ?? picture?.credit ?? ''}
          error={fieldErrors.credit}
        />
        <p className="rang">
          <Button variant="primary" name="intent" value="save">
            Enregistrer
          </Button>
          {picture && (
            <Button variant="danger" icon="trash-2" name="intent" value="remove">
              Retirer l’image
            </Button>
          )}
        </p>
      </Form>
    </>
  );
}
