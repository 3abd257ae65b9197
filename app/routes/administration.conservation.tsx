import { Form, type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import type { SetRetentionInput } from '#app/help/inputs.ts';
import { readRetentionForm } from '#app/help/read-retention-form.server.ts';
import { setRetention } from '#app/help/set-retention.server.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/field.tsx';
import { formatCount } from '#app/ui/format.ts';

export const meta: MetaFunction = () => [{ title: 'Conservation – Administration – RPBS' }];

export const loader = load(({ context }) => readRetentionForm(context));

export const action = submit(async ({ context, values }) => {
  const { months } = await setRetention(context, values as SetRetentionInput);
  return redirectSaying('/administration/conservation', `Conversations gardées ${months} mois.`);
});

export default function RetentionPage() {
  const { months, effects } = useLoaderData<typeof loader>();
  const { fieldErrors, formErrors, typed } = readRefusal(useActionData<typeof action>());
  return (
    <div className="conteneur section pile">
      <h1>Conservation</h1>
      <p className="chapo">
        Combien de temps les conversations de l’aide sont gardées après leur dernier message. Les
        réponses publiées restent.
      </p>
      <Card as="section" labelledBy="duree" className="pile">
        <h2 id="duree">Durée</h2>
        <Form method="post" className="pile" noValidate aria-label="Changer la durée">
          <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
          <TextField
            name="months"
            label="Mois de conservation"
            help="De 1 à 60. Ce que la durée dépasse est effacé la nuit suivante, pour de bon."
            required
            inputMode="numeric"
            unit="mois"
            defaultValue={typed('months') ?? months}
            error={fieldErrors.months}
          />
          <p>
            <Button variant="primary" icon="save">
              Enregistrer la durée
            </Button>
          </p>
        </Form>
        <h3 className="h-cote">Ce qui serait effacé cette nuit</h3>
        <ul className="filet">
          {effects.map(({ months: length, forgotten }) => (
            <li key={length}>
              {`${length} mois\u00A0: ${formatCount(forgotten, 'conversation', 'conversations')}`}
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
