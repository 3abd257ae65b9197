import { Form } from '@remix-run/react';

import { outcomeLabels, outcomes } from '#app/answers/vocabulary.ts';
import { PatronDataCheck } from '#app/help/components/patron-data.tsx';
import { readRefusal } from '#app/platform/refusal.ts';
import { Button } from '#app/ui/button.tsx';
import { RadioGroup } from '#app/ui/choice-field.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/field.tsx';

type OutcomeFormProps = {
  action: string;
  said?: { outcome: string; words: string } | null;
  answer: unknown;
};

/** Yes, partly, no; and a word for who helped. */
export function OutcomeForm({ action, said, answer }: OutcomeFormProps) {
  const { fieldErrors, formErrors, typed } = readRefusal(answer);
  return (
    <Form
      method="post"
      action={action}
      className="pile"
      noValidate
      aria-label="Dire si cela a aidé"
    >
      <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
      <RadioGroup
        name="outcome"
        label="Cela vous a-t-il aidé&nbsp;?"
        required
        choices={outcomes.map((value) => ({ value, label: outcomeLabels[value] }))}
        defaultValue={typed('outcome') ?? said?.outcome}
        error={fieldErrors.outcome}
      />
      <TextField
        name="words"
        label="Un mot pour qui vous a répondu"
        help="Ces personnes seules le lisent."
        maxLength={500}
        defaultValue={typed('words') ?? said?.words}
        error={fieldErrors.words}
      />
      <PatronDataCheck error={fieldErrors.noPatronData} />
      <p>
        <Button variant="primary" icon="hand-heart">
          Le dire
        </Button>
      </p>
    </Form>
  );
}
