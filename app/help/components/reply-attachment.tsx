import { useState } from 'react';

import { TextField } from '#app/ui/field.tsx';
import { FileField } from '#app/ui/file-field.tsx';
import { useHydrated } from '#app/ui/use-hydrated.ts';

type ReplyAttachmentProps = {
  fieldErrors: Partial<Record<'file' | 'alt', readonly string[]>>;
  alt: string | undefined;
};

/** A file beside the message; for a picture, what it shows. */
export function ReplyAttachment({ fieldErrors, alt }: ReplyAttachmentProps) {
  const [isPicture, setIsPicture] = useState(Boolean(alt));
  const mayShow = useHydrated() ? isPicture : true;
  return (
    <>
      <FileField
        name="file"
        label="Joindre un fichier"
        error={fieldErrors.file}
        onChange={({ currentTarget: { files } }) =>
          setIsPicture(files?.[0]?.type.startsWith('image/') ?? false)
        }
      />
      {mayShow && (
        <TextField
          name="alt"
          label="Ce que montre l’image"
          help="Si c’en est une&nbsp;: en quelques mots, pour qui ne la voit pas."
          maxLength={300}
          defaultValue={alt}
          error={fieldErrors.alt}
        />
      )}
    </>
  );
}
