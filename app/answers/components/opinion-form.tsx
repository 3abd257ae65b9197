import { Form } from '@remix-run/react';

import { readRefusal } from '#app/platform/refusal.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextAreaField } from '#app/ui/field.tsx';

/** Agree, ask for a correction in a few words, or refuse: one form, three buttons. */
export function OpinionForm({ version, answer }: { version: number; answer: unknown }) {
  const { fieldErrors, formErrors, typed } = readRefusal(answer);
  return (
    <Form method="post" className="carte pile" noValidate aria-label="Donner votre accord">
      <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
      <h2 className="h-cote">Êtes-vous d’accord pour publier ce texte&nbsp;?</h2>
      <p className="petit">
        Aucun nom n’est montré aux visiteurs. Vous pourrez encore corriger la réponse, ou la
        retirer.
      </p>
      <TextAreaField
        name="comment"
        label="Ce qui est à corriger"
        help="Seulement si vous demandez une correction, ou pour dire pourquoi vous refusez."
        rows={3}
        maxLength={2000}
        defaultValue={typed('comment')}
        error={fieldErrors.comment ?? fieldErrors.noPatronData}
      />
      <input type="hidden" name="intent" value="opinion" />
      <input type="hidden" name="version" value={version} />
      <div className="rang">
        <Button variant="primary" icon="check" name="kind" value="agreed">
          D’accord, publier
        </Button>
        <Button variant="outline" icon="pencil" name="kind" value="correction">
          Demander une correction
        </Button>
        <Button variant="quiet" icon="x" name="kind" value="refused">
          Refuser
        </Button>
      </div>
    </Form>
  );
}
