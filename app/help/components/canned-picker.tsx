import { Link } from '@remix-run/react';
import type { MouseEvent } from 'react';

import { cannedAnswersAddress } from '#app/help/addresses.ts';
import { type CannedAnswer, withCanned } from '#app/help/canned-answers.ts';
import { Button } from '#app/ui/button.tsx';
import { SelectField } from '#app/ui/field.tsx';

type CannedPickerProps = {
  canned: readonly CannedAnswer[];
  /** The text area that it writes in. */
  controls: string;
  error: readonly string[] | undefined;
};

/** Texts to begin from. Without scripts, the page comes back with the text in its place. */
export function CannedPicker({ canned, controls, error }: CannedPickerProps) {
  function insert(event: MouseEvent<HTMLButtonElement>) {
    const field = document.getElementById(controls);
    const picked = event.currentTarget.form?.elements.namedItem('cannedId');
    if (!(field instanceof HTMLTextAreaElement) || !(picked instanceof HTMLSelectElement)) return;
    event.preventDefault();
    const found = canned.find(({ cannedId }) => cannedId === picked.value);
    if (!found) {
      picked.focus();
      return;
    }
    field.value = withCanned(field.value, found.body);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.focus();
  }
  return (
    <details className="petit repondre__types" open={error !== undefined}>
      <summary>Réponses types</summary>
      {canned.length > 0 && (
        <div className="repondre__envoi">
          <SelectField
            name="cannedId"
            label="Commencer par"
            emptyChoice="Choisir une réponse type"
            choices={canned.map(({ cannedId, title }) => ({ value: cannedId, label: title }))}
            error={error}
          />
          <Button variant="outline" icon="file-text" name="insert" value="oui" onClick={insert}>
            Insérer
          </Button>
        </div>
      )}
      <p>
        <Link to={cannedAnswersAddress}>
          {canned.length > 0 ? 'Gérer mes réponses types' : 'En écrire une première'}
        </Link>
      </p>
    </details>
  );
}

/** What the page comes back with, once a text was inserted without scripts. */
export function readComposed(answer: unknown): { body: string } | null {
  const isComposed = typeof answer === 'object' && answer !== null && 'composed' in answer;
  return isComposed ? (answer.composed as { body: string }) : null;
}
