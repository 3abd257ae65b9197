import { Form } from '@remix-run/react';

import type { readRefusal } from '#app/platform/refusal.ts';
import { Button } from '#app/ui/button.tsx';
import { Combobox } from '#app/ui/combobox.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';

/** Says of somebody of the directory, who has no account, that they come out to teach. */
export function DeclareForm({ refusal }: { refusal: ReturnType<typeof readRefusal> }) {
  const { fieldErrors, formErrors, typed } = refusal;
  return (
    <section aria-labelledby="ajouter" className="pile">
      <h2 id="ajouter">Ajouter quelqu’un de l’annuaire</h2>
      <Form method="post" className="carte pile" noValidate>
        <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
        <p className="doux">
          Qui forme et n’a pas de compte. Ses thèmes et les lieux où elle ou il vient sont ceux de
          sa page. Un courriel le lui dit, avec de quoi refuser.
        </p>
        <Combobox
          name="speakerName"
          idName="speaker"
          id="champ-speaker"
          label="Qui"
          source="/suggestions/intervenants"
          defaultValue={typed('speakerName') ?? ''}
          defaultId={typed('speaker') ?? ''}
          error={fieldErrors.speaker}
          required
        />
        <p>
          <Button variant="outline" icon="truck" name="intent" value="declare">
            Ajouter
          </Button>
        </p>
      </Form>
    </section>
  );
}
