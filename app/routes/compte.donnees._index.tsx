import { Form, type MetaFunction, useActionData } from '@remix-run/react';

import { AccountPage } from '#app/accounts/components/account-page.tsx';
import { PasswordField } from '#app/accounts/components/password-field.tsx';
import { eraseAccount } from '#app/accounts/erase-account.server.ts';
import { readAccount } from '#app/accounts/read-account.server.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { CheckboxField } from '#app/ui/choice-field.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';

export const meta: MetaFunction = () => [{ title: 'Mes données – RPBS' }];

export const loader = load(async ({ context }) => {
  await readAccount(context);
  return null;
});

export const action = submit(
  async ({ context, values }) => {
    await eraseAccount(context, values);
    return redirectSaying('/', 'Votre compte est effacé. Merci pour ce que vous laissez.');
  },
  { secrets: ['password'] },
);

export default function MyDataPage() {
  const { fieldErrors, formErrors, typed } = readRefusal(useActionData<typeof action>());
  return (
    <AccountPage
      current="/compte/donnees"
      title="Mes données"
      aside={
        <Card tone="hollow" className="pile">
          <h2>Ce que nous gardons</h2>
          <p>
            Chaque donnée, pourquoi, de quel droit, jusqu’à quand, et combien il y en a chez vous.
          </p>
          <LinkButton variant="outline" icon="list" to="/compte/donnees/gardees">
            Voir ce qui est gardé de moi
          </LinkButton>
        </Card>
      }
    >
      <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
      <Card as="section" className="pile" labelledBy="titre-copie">
        <h2 id="titre-copie">En prendre une copie</h2>
        <p>
          Tout ce que le réseau garde de vous : votre compte, vos fiches et vos brouillons, vos
          commentaires, vos messages, vos alertes, vos connexions. En page à lire et à imprimer, ou
          en JSON, lisible par une machine.
        </p>
        <p className="rang">
          <a className="btn btn--contour" href="/compte/donnees/fichier?forme=page" download>
            Télécharger la page à lire
          </a>
          <a className="btn btn--contour" href="/compte/donnees/fichier" download>
            Télécharger le fichier JSON
          </a>
        </p>
      </Card>
      <Card as="section" className="pile" labelledBy="titre-effacer">
        <h2 id="titre-effacer">Effacer mon compte</h2>
        <p>
          Votre nom, votre adresse, vos rôles, vos jetons et vos connexions s’effacent pour de bon.
          Vos fiches et vos commentaires restent au réseau, sous le nom « compte supprimé ».
        </p>
        <Form method="post" className="pile" noValidate>
          <PasswordField label="Mot de passe actuel" error={fieldErrors.password} />
          <CheckboxField
            name="confirmation"
            value="oui"
            label="Je veux effacer mon compte, pour de bon"
            required
            error={fieldErrors.confirmation}
            defaultChecked={typed('confirmation') === 'oui'}
          />
          <Button variant="danger" icon="trash-2">
            Effacer mon compte
          </Button>
        </Form>
      </Card>
    </AccountPage>
  );
}
