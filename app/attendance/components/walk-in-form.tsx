import { Form } from '@remix-run/react';

import type { readRefusal } from '#app/platform/refusal.ts';
import { registrantStatuses, registrantStatusLabels } from '#app/registrations/vocabulary.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckLine, Fieldset } from '#app/ui/choice-field.tsx';
import { Combobox } from '#app/ui/combobox.tsx';
import { formatCount } from '#app/ui/format.ts';

type WalkInFormProps = { placesLeft: number; refusal: ReturnType<typeof readRefusal> };

/** Somebody came without a place: a member by name, or a name alone, while there are places. */
export function WalkInForm({ placesLeft, refusal: { fieldErrors, typed } }: WalkInFormProps) {
  if (placesLeft === 0)
    return (
      <p className="petit doux">
        Toutes les places sont prises{'\u00A0'}: une personne de plus ne peut pas être ajoutée.
      </p>
    );
  return (
    <details className="carte" open={typed('intent') === 'walk-in'}>
      <summary>Ajouter une personne venue sans inscription</summary>
      <Form method="post" className="pile" noValidate reloadDocument>
        <input type="hidden" name="intent" value="walk-in" />
        <Combobox
          name="personName"
          idName="memberId"
          label="Son nom"
          help={`Un membre du réseau, ou un nom seul. Il reste ${formatCount(placesLeft, 'place', 'places')}.`}
          source="/suggestions/membres"
          defaultValue={typed('personName')}
          error={fieldErrors.personName}
        />
        <Fieldset name="status" label="Statut" error={fieldErrors.status}>
          {registrantStatuses.map((status) => (
            <CheckLine
              key={status}
              type="radio"
              name="status"
              value={status}
              label={registrantStatusLabels[status]}
              defaultChecked={(typed('status') ?? 'employee') === status}
            />
          ))}
        </Fieldset>
        <p>
          <Button variant="primary" icon="user-plus">
            Ajouter, présente
          </Button>
        </p>
      </Form>
    </details>
  );
}
