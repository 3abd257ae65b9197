import { type FormEvent, useState } from 'react';

import { Button } from '#app/ui/button.tsx';
import type { Caption } from '#app/video/live/snapshot.ts';
import { longestCaption } from '#app/video/vocabulary.ts';

/** As many as fit under a picture: who reads them reads them as they come. */
const mostShown = 4;

type CaptionsProps = { captions: readonly Caption[]; onType: (text: string) => void };

/** What is typed during the call, for who does not hear or has no microphone; kept nowhere. */
export function Captions({ captions, onType }: CaptionsProps) {
  const [text, setText] = useState('');

  function send(event: FormEvent) {
    event.preventDefault();
    if (text.trim() === '') return;
    onType(text.trim());
    setText('');
  }

  return (
    <div className="visio__texte">
      <ol role="log" aria-label="Sous-titres" className="visio__fil">
        {captions.slice(-mostShown).map(({ id, name, text: words }) => (
          <li key={id}>
            <strong>{name}</strong> {words}
          </li>
        ))}
      </ol>
      <form className="visio__ecrire" onSubmit={send}>
        <label htmlFor="sous-titre">Écrire pendant l’appel</label>
        <input
          id="sous-titre"
          className="saisie"
          type="text"
          autoComplete="off"
          maxLength={longestCaption}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <Button className="visio__b">Afficher</Button>
      </form>
    </div>
  );
}
