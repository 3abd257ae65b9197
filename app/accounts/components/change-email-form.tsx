import { Form } from '@remix-run/react';

import type { Account } from '#app/accounts/read-account.server.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';

import { PasswordField } from './password-field.tsx';

type ChangeEmailFormProps = {
  account: Pick<Account, 'email' | 'emailChange'>;
  errors: Record<string, string[] | undefined>;
  typed?: string;
};

/** The old and the new address must both agree. */
export function ChangeEmailForm({ account, errors, typed }: ChangeEmailFormProps) {
  const { email, emailChange } = account;
  return (
    <Card className="pile">
      <p>
        Vous vous connectez avec <strong>{email}</strong>.
      </p>
      {emailChange ? (
        <>
          <Notice title={`Changement demandé vers ${emailChange.newEmail}`}>
            <p>
              {emailChange.hasOldAgreed
                ? 'L’ancienne adresse a confirmé ; il reste la nouvelle.'
                : emailChange.hasNewAgreed
                  ? 'La nouvelle adresse a confirmé ; il reste l’ancienne.'
                  : 'Un lien est parti à chacune des deux adresses : ouvrez les deux.'}
            </p>
          </Notice>
          <Form method="post">
            <Button variant="outline" name="intent" value="cancel">
              Abandonner le changement
            </Button>
          </Form>
        </>
      ) : (
        <Form method="post" className="pile" noValidate>
          <TextField
            name="email"
            label="Nouvelle adresse"
            type="email"
            autoComplete="email"
            required
            error={errors.email}
            defaultValue={typed}
          />
          <PasswordField label="Mot de passe actuel" error={errors.password} />
          <Button variant="primary" icon="mail">
            Changer d’adresse
          </Button>
        </Form>
      )}
    </Card>
  );
}
