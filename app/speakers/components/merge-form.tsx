import { Form } from '@remix-run/react';

import { readRefusal } from '#app/platform/refusal.ts';
import { Button } from '#app/ui/button.tsx';
import { Combobox } from '#app/ui/combobox.tsx';
import { Shutter } from '#app/ui/shutter.tsx';

/** For the keepers: this profile and another one are the same speaker. */
export function MergeForm({ answer }: { answer: unknown }) {
  const { fieldErrors, typed } = readRefusal(answer);
  return (
    <Shutter title="Pour les référents" as="section" labelledBy="reunir">
      <h2 id="reunir" className="h-cote">
        Réunir deux profils
      </h2>
      <Form method="post" className="pile" noValidate>
        <Combobox
          name="intoName"
          idName="into"
          id="champ-into"
          label="Le profil qui reste"
          help="Il garde ce qu’il dit, et reçoit les fiches de celui-ci."
          source="/suggestions/intervenants"
          defaultValue={typed('intoName')}
          error={fieldErrors.into}
        />
        <p>
          <Button variant="outline" icon="git-merge" name="intent" value="merge">
            Réunir
          </Button>
        </p>
      </Form>
    </Shutter>
  );
}
