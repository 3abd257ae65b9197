import { Form } from '@remix-run/react';

import type { MyInvitations } from '#app/accounts/list-my-invitations.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/field.tsx';

import { LibraryField } from './library-field.tsx';

type InviteFormProps = { mine: Pick<MyInvitations, 'libraryId' | 'libraryName'>; answer: unknown };

/** The address of a colleague, and the library where they work. */
export function InviteForm({ mine, answer }: InviteFormProps) {
  const { fieldErrors, formErrors, suggestions, typed } = readRefusal(answer);
  const isTriedAgain = typed('library') !== undefined;
  return (
    <Form method="post" className="pile" noValidate aria-labelledby="titre-inviter">
      <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
      <Card as="section" className="pile" labelledBy="titre-inviter">
        <h2 id="titre-inviter">Inviter un collègue</h2>
        <TextField
          name="email"
          label="Son adresse électronique"
          type="email"
          required
          autoComplete="off"
          help="Celle du travail, de préférence."
          defaultValue={typed('email')}
          error={fieldErrors.email}
        />
        <LibraryField
          label="Sa bibliothèque"
          mayBeNone={false}
          choices={suggestions.libraryId ?? null}
          typed={typed('library') ?? mine.libraryName ?? ''}
          chosenId={isTriedAgain ? typed('libraryId') : (mine.libraryId ?? undefined)}
          error={fieldErrors.libraryId}
        />
        <Button variant="primary" icon="send" name="intent" value="invite">
          Envoyer l’invitation
        </Button>
      </Card>
    </Form>
  );
}
