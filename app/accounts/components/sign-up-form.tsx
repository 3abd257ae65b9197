import { Form, Link } from '@remix-run/react';

import { readRefusal } from '#app/platform/refusal.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { CheckboxField } from '#app/ui/choice-field.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/field.tsx';

import { LibraryField } from './library-field.tsx';
import { PasswordField } from './password-field.tsx';

type SignUpFormProps = {
  /** What the action said to the last try. */
  answer: unknown;
  /** What an invitation fills in. */
  given?: {
    displayName: string | null;
    email: string;
    libraryId: string;
    libraryName: string | null;
  };
};

export function SignUpForm({ answer, given }: SignUpFormProps) {
  const { fieldErrors, formErrors, suggestions, typed } = readRefusal(answer);
  const isTriedAgain = typed('library') !== undefined;
  return (
    <Form method="post" className="pile" noValidate>
      <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
      <Card className="pile">
        <TextField
          name="displayName"
          label="Prénom et nom"
          autoComplete="name"
          required
          error={fieldErrors.displayName}
          defaultValue={typed('displayName') ?? given?.displayName ?? undefined}
          help="Vos collègues vous reconnaîtront à ce nom."
        />
        <TextField
          name="email"
          label="Adresse électronique"
          type="email"
          autoComplete="username"
          required
          error={fieldErrors.email}
          defaultValue={typed('email') ?? given?.email}
          help="Celle du travail, si vous en avez une : elle peut suffire à répondre de vous."
        />
        <LibraryField
          choices={suggestions.libraryId ?? null}
          typed={typed('library') ?? given?.libraryName ?? undefined}
          chosenId={
            typed('noLibrary') ? 'aucune' : isTriedAgain ? typed('libraryId') : given?.libraryId
          }
          error={fieldErrors.libraryId}
        />
        <PasswordField isNew error={fieldErrors.password} />
        <CheckboxField
          name="charter"
          value="oui"
          required
          error={fieldErrors.charter}
          defaultChecked={typed('charter') === 'oui'}
          label={
            <>
              J’accepte la <Link to="/charte">charte du réseau</Link>
            </>
          }
        />
        <Button variant="primary" icon="user-plus">
          Rejoindre le réseau
        </Button>
      </Card>
    </Form>
  );
}
