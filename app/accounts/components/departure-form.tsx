import { Form } from '@remix-run/react';

import { Button } from '#app/ui/button.tsx';
import { CheckboxField } from '#app/ui/choice-field.tsx';

type DepartureFormProps = { error?: string[]; isChecked?: boolean };

/** « Cette personne a quitté la bibliothèque », said by a colleague or by who keeps the territory. */
export function DepartureForm({ error, isChecked }: DepartureFormProps) {
  return (
    <Form method="post" className="pile" preventScrollReset noValidate>
      <p>
        Son profil quitte l’annuaire tout de suite, ses fiches restent à la bibliothèque. La
        personne reçoit un courriel et peut dire que c’est une erreur.
      </p>
      <CheckboxField
        name="hasLeft"
        value="oui"
        label="Cette personne a quitté la bibliothèque"
        required
        defaultChecked={isChecked}
        error={error}
      />
      <Button variant="danger" icon="user-minus" name="intent" value="depart">
        Signaler son départ
      </Button>
    </Form>
  );
}
