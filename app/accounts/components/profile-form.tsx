import { Form } from '@remix-run/react';

import type { Account } from '#app/accounts/read-account.server.ts';
import { noLibrary } from '#app/accounts/vocabulary.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/field.tsx';

import { LibraryField } from './library-field.tsx';

type ProfileFormProps = {
  account: Pick<Account, 'displayName' | 'jobTitle' | 'libraryId' | 'libraryName'>;
  /** What the action said to the last try. */
  answer: unknown;
};

export function ProfileForm({ account, answer }: ProfileFormProps) {
  const { fieldErrors, formErrors, suggestions, typed } = readRefusal(answer);
  const isTriedAgain = typed('library') !== undefined;
  const chosenId = isTriedAgain
    ? typed('noLibrary')
      ? noLibrary
      : typed('libraryId')
    : (account.libraryId ?? noLibrary);
  return (
    <Form method="post" className="pile" noValidate>
      <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
      <Card as="section" className="pile" labelledBy="titre-profil">
        <h2 id="titre-profil">Qui vous êtes</h2>
        <TextField
          name="displayName"
          label="Prénom et nom"
          autoComplete="name"
          required
          error={fieldErrors.displayName}
          defaultValue={typed('displayName') ?? account.displayName}
        />
        <TextField
          name="jobTitle"
          label="Fonction"
          help="Par exemple : bibliothécaire jeunesse, bénévole, médiatrice numérique."
          autoComplete="organization-title"
          error={fieldErrors.jobTitle}
          defaultValue={typed('jobTitle') ?? account.jobTitle ?? ''}
        />
        <LibraryField
          choices={suggestions.libraryId ?? null}
          typed={typed('library') ?? account.libraryName ?? ''}
          chosenId={chosenId}
          error={fieldErrors.libraryId}
        />
        <p className="doux petit">
          Si vous changez de bibliothèque, quelqu’un de la nouvelle devra répondre de vous avant que
          vous publiiez de nouveau. Vos permanences s’arrêtent&nbsp;; vos fiches restent à la
          bibliothèque que vous quittez.
        </p>
        <Button variant="primary" icon="save">
          Enregistrer
        </Button>
      </Card>
    </Form>
  );
}
