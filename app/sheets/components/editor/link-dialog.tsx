import type { Editor } from '@tiptap/react';
import { useState } from 'react';

import { isLinkAddress } from '#app/sheets/rich-text.ts';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';

import { DialogFrame } from './dialog-frame.tsx';

/** « mediatheque.fr » and « nom@ville.fr » are what people type. */
function completeAddress(typed: string): string {
  const words = typed.trim();
  if (/^[a-z][a-z+.-]*:/iu.test(words)) return words;
  return words.includes('@') && !words.includes('/') ? `mailto:${words}` : `https://${words}`;
}

type LinkDialogProps = { editor: Editor; onClose: () => void };

/** Where the chosen words lead. */
export function LinkDialog({ editor, onClose }: LinkDialogProps) {
  const present: unknown = editor.getAttributes('link').href;
  const [address, setAddress] = useState(typeof present === 'string' ? present : '');
  const [error, setError] = useState<string | null>(null);

  function set() {
    const href = completeAddress(address);
    if (!isLinkAddress(href) || !address.trim()) {
      setError('Écrivez une adresse complète, par exemple https://…');
      return;
    }
    const chain = editor.chain().focus().extendMarkRange('link');
    if (editor.state.selection.empty && !present) {
      chain
        .insertContent({
          type: 'text',
          text: address.trim(),
          marks: [{ type: 'link', attrs: { href } }],
        })
        .run();
    } else chain.setLink({ href }).run();
    onClose();
  }

  function unset() {
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
    onClose();
  }

  return (
    <DialogFrame title="Lien" onClose={onClose} onEnter={set}>
      <TextField
        name="adresse-du-lien"
        label="Adresse"
        help="D’une page (https://…) ou d’une messagerie."
        inputMode="url"
        value={address}
        error={error}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <div className="rang">
        <Button type="button" variant="primary" onClick={set}>
          Poser le lien
        </Button>
        {typeof present === 'string' && (
          <Button type="button" variant="outline" icon="unlink" onClick={unset}>
            Retirer le lien
          </Button>
        )}
        <Button type="button" variant="quiet" onClick={onClose}>
          Fermer
        </Button>
      </div>
    </DialogFrame>
  );
}
