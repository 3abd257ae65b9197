import { Form } from '@remix-run/react';

import { PatronDataCheck, PatronDataWarning } from '#app/help/components/patron-data.tsx';
import { urgencies, urgencyLabels } from '#app/help/vocabulary.ts';
import { personAddress } from '#app/people/addresses.ts';
import type { AskFormData } from '#app/people/read-ask-form.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { RadioGroup } from '#app/ui/choice-field.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { SelectField, TextAreaField, TextField } from '#app/ui/field.tsx';

const urgencyChoices = urgencies.map((value) => ({ value, label: urgencyLabels[value] }));

/** A question to one person: the conversation is between the two from the start. */
export function AskColleagueForm({ desk, answer }: { desk: AskFormData; answer: unknown }) {
  const { fieldErrors, formErrors, typed } = readRefusal(answer);
  return (
    <Form method="post" className="carte pile" noValidate aria-label="Poser une question">
      <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
      <TextField
        name="title"
        label="Votre question"
        required
        help="En une phrase."
        maxLength={200}
        defaultValue={typed('title')}
        error={fieldErrors.title}
      />
      <TextAreaField
        name="details"
        label="Détails"
        help="Ce que vous avez essayé, ce que vous préparez."
        rows={5}
        maxLength={4000}
        defaultValue={typed('details')}
        error={fieldErrors.details}
      />
      <PatronDataCheck error={fieldErrors.noPatronData} />
      <PatronDataWarning keptMonths={desk.keptMonths} />
      <div className="grille grille--2">
        <SelectField
          name="themeId"
          label="Thème"
          required
          emptyChoice="Choisir un thème"
          choices={desk.themes.map(({ id, label }) => ({ value: String(id), label }))}
          defaultValue={typed('themeId') ?? ''}
          error={fieldErrors.themeId}
        />
        <RadioGroup
          name="urgency"
          label="Pour quand&nbsp;?"
          required
          choices={urgencyChoices}
          defaultValue={typed('urgency') ?? ''}
          error={fieldErrors.urgency}
        />
      </div>
      <input type="hidden" name="clientKey" value={typed('clientKey') ?? desk.clientKey} />
      <div className="rang">
        <Button variant="warm" icon="send">
          Poser la question
        </Button>
        <LinkButton variant="quiet" to={personAddress(desk.slug)}>
          Annuler
        </LinkButton>
      </div>
    </Form>
  );
}
