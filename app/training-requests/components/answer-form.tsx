import { Form } from '@remix-run/react';

import type { readRefusal } from '#app/platform/refusal.ts';
import type { RequestPage } from '#app/training-requests/read-request.server.ts';
import { sayPeople } from '#app/training-requests/say-request.ts';
import { newTrainingAddress } from '#app/trainings/addresses.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckboxGroup } from '#app/ui/choice-field.tsx';
import { SelectField } from '#app/ui/field.tsx';

type AnswerFormProps = { page: RequestPage; refusal: ReturnType<typeof readRefusal> };

/** For whom of those who ask a session is: a new one, or one of mine. The first button reads only. */
export function AnswerForm({ page, refusal }: AnswerFormProps) {
  const { request, supports, mySessions, answers } = page;
  const { fieldErrors, typed, typedList } = refusal;
  return (
    <Form method="post" className="carte pile" noValidate>
      {answers.length > 0 && <h3>Par une autre session</h3>}
      <p className="doux">
        Qui demande est prévenu dès l’annonce, et a les places d’abord, pendant trois jours au plus.
      </p>
      <input type="hidden" name="demande" value={request.id} />
      {supports.length > 1 && (
        <CheckboxGroup
          name="pour"
          id="champ-libraryIds"
          label="Pour"
          help={
            'Sans rien cocher\u00A0: toutes celles qui demandent. Pour les autres, la demande reste ouverte.'
          }
          choices={supports.map(({ libraryId, name, people }) => ({
            value: libraryId,
            label: name,
            count: sayPeople(people),
          }))}
          defaultValue={typedList('pour') ?? []}
          error={fieldErrors.libraryIds}
        />
      )}
      <p>
        <Button
          variant="primary"
          icon="graduation-cap"
          formMethod="get"
          formAction={newTrainingAddress}
        >
          Ouvrir une session
        </Button>
      </p>
      {mySessions.length > 0 && (
        <>
          <SelectField
            name="sessionId"
            label="Ou une de vos sessions à venir"
            emptyChoice="Choisir"
            choices={mySessions}
            defaultValue={typed('sessionId') ?? ''}
            error={fieldErrors.sessionId}
          />
          <p>
            <Button variant="outline" icon="link" name="intent" value="tie">
              Cette session y répond
            </Button>
          </p>
        </>
      )}
    </Form>
  );
}
