import { Form } from '@remix-run/react';

import type { readRefusal } from '#app/platform/refusal.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/field.tsx';

type CheckInFormProps = { code: string; refusal: ReturnType<typeof readRefusal> };

/** Who takes part says that they are there. */
export function CheckInForm({ code, refusal }: CheckInFormProps) {
  const { fieldErrors, formErrors, typed } = refusal;
  return (
    <>
      <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
      <Form method="post" className="carte pile" noValidate>
        <TextField
          name="code"
          label="Code affiché dans la salle"
          help="Six lettres et chiffres."
          defaultValue={typed('code') ?? code}
          error={fieldErrors.code}
          required
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <p>
          <Button variant="primary" icon="check" large>
            Je suis là
          </Button>
        </p>
      </Form>
    </>
  );
}
