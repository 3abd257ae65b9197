import { Form } from '@remix-run/react';

import type { MyDuty } from '#app/duty/read-my-duty.server.ts';
import { availabilityChoices, availabilityLabels } from '#app/duty/vocabulary.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { RadioGroup } from '#app/ui/choice-field.tsx';

function sayNow({ choice, isInSlot, absences }: MyDuty, today: string) {
  if (choice === 'silent') return 'Personne ne vous appelle, aucune question ne vous est envoyée.';
  if (absences.some(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn))
    return 'Vous êtes en congé aujourd’hui\u00A0: personne ne vous appelle.';
  if (choice === 'busy' || choice === 'away') return 'Personne ne vous appelle jusqu’à ce soir.';
  if (choice === 'free' || isInSlot)
    return 'On peut vous appeler, tant qu’une page d’aide reste ouverte.';
  return 'Vous n’êtes pas de permanence en ce moment\u00A0: personne ne vous appelle.';
}

type AvailabilityFormProps = { duty: MyDuty; today: string; error?: readonly string[] };

/** Now: what I say of today, over what my slots say. */
export function AvailabilityForm({ duty, today, error }: AvailabilityFormProps) {
  return (
    <Card as="section" labelledBy="en-ce-moment" className="pile">
      <h2 id="en-ce-moment">En ce moment</h2>
      <p role="status">
        <strong>{sayNow(duty, today)}</strong>
      </p>
      <Form method="post" className="pile" noValidate>
        <RadioGroup
          key={duty.choice}
          name="choice"
          label="Peut-on vous appeler&nbsp;?"
          choices={availabilityChoices.map((value) => ({
            value,
            label: availabilityLabels[value],
          }))}
          defaultValue={duty.choice}
          error={error}
        />
        <Button variant="primary" icon="save" name="intent" value="availability">
          Enregistrer ma disponibilité
        </Button>
      </Form>
    </Card>
  );
}
