import type { LinksFunction } from '@remix-run/node';
import { Form, type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { callSettingsAddress } from '#app/calls/addresses.ts';
import { changeCallSettings } from '#app/calls/change-call-settings.server.ts';
import { readCallSettings } from '#app/calls/read-call-settings.server.ts';
import { longestStepInSeconds, shortestStepInSeconds } from '#app/calls/vocabulary.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { TextField } from '#app/ui/field.tsx';
import administrationStyles from '#app/ui/styles/pages/administration.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: administrationStyles }];

export const meta: MetaFunction = () => [{ title: 'Appels – RPBS' }];

export const loader = load(({ context }) => readCallSettings(context));

export const action = submit(async ({ context, values }) => {
  await changeCallSettings(context, { stepInSeconds: values.stepInSeconds });
  return redirectSaying(
    callSettingsAddress,
    'Délai enregistré\u00A0: les prochains appels le suivent.',
  );
});

export default function CallSettingsPage() {
  const { stepInSeconds } = useLoaderData<typeof loader>();
  const { fieldErrors, typed } = readRefusal(useActionData<typeof action>());
  return (
    <div className="conteneur section pile">
      <h1>Appels</h1>
      <p className="chapo">
        Un appel sonne de proche en proche&nbsp;: la bibliothèque, le département, celles et ceux
        qui connaissent le thème, puis la région.
      </p>
      <Card as="section" labelledBy="delai">
        <h2 id="delai">Délai de chaque étape</h2>
        <Form method="post" className="pile" noValidate>
          <TextField
            name="stepInSeconds"
            label="Sonner avant l’étape suivante pendant"
            unit="s"
            inputMode="numeric"
            help={`Entre ${shortestStepInSeconds} et ${longestStepInSeconds} secondes. Une étape sans personne de permanence ne prend pas de temps.`}
            defaultValue={typed('stepInSeconds') ?? String(stepInSeconds)}
            error={fieldErrors.stepInSeconds}
          />
          <Button variant="primary" icon="save">
            Enregistrer le délai
          </Button>
        </Form>
      </Card>
    </div>
  );
}
