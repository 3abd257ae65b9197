import { Form, useNavigation } from '@remix-run/react';

import type { Refusal } from '#app/platform/refusal.ts';
import { Button } from '#app/ui/button.tsx';
import { TextAreaField } from '#app/ui/field.tsx';
import { FileField } from '#app/ui/file-field.tsx';

/** Where the form leads, whichever page shows it. */
export const pasteFormAddress = '/fiches/nouvelle/reprendre';

/** A sheet that is written already: its text or its file becomes a draft. */
export function PasteForm({ refusal }: { refusal?: Refusal | null }) {
  const fields = refusal?.refused.fields ?? {};
  const text = refusal?.values.text;
  const isReading = useNavigation().formAction?.startsWith(pasteFormAddress) ?? false;
  return (
    <Form method="post" action={pasteFormAddress} encType="multipart/form-data" className="pile">
      <TextAreaField
        name="text"
        label="Le texte de votre fiche"
        help="Copié d’un PDF, d’un document ou d’un courriel. Les puces perdues et les mots coupés sont remis en état."
        rows={12}
        defaultValue={typeof text === 'string' ? text : ''}
        error={fields.text}
      />
      <FileField
        name="file"
        largestInMb={8}
        label="Ou son fichier"
        help="Word (.docx), LibreOffice (.odt), PDF, ou texte. 8&nbsp;Mo au plus. Le fichier n’est pas gardé."
        accept=".docx,.odt,.pdf,.txt,.md"
        error={fields.file}
      />
      <p>
        <Button variant="primary" icon="file-text" aria-disabled={isReading || undefined}>
          {isReading ? 'Lecture en cours…' : 'Reprendre ce texte'}
        </Button>
      </p>
    </Form>
  );
}
