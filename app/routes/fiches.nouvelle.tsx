import { type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData } from '@remix-run/react';

import { PasteForm } from '#app/intake/components/paste-form.tsx';
import { NotSignedIn } from '#app/platform/errors.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { isRefusal } from '#app/platform/refusal.ts';
import { sheetAddress } from '#app/sheets/addresses.ts';
import { startSheet } from '#app/sheets/start-sheet.server.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Combobox } from '#app/ui/combobox.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/field.tsx';

export const meta: MetaFunction = () => [{ title: 'Écrire une fiche – RPBS' }];

export const loader = load(async ({ context }) => {
  if (context.actor.kind !== 'member') throw new NotSignedIn();
  return null;
});

export const action = submit(async ({ context, values }) => {
  const { slug } = await startSheet(context, { form: values });
  return redirect(`${sheetAddress(slug)}/modifier`);
});

export default function NewSheetRoute() {
  const answer = useActionData<typeof action>();
  const refusal = isRefusal(answer) ? answer : null;
  const errors = refusal?.refused.fields ?? {};
  const typed = (name: string) => [refusal?.values[name] ?? ''].flat()[0];
  return (
    <div className="conteneur section pile">
      <Breadcrumb
        crumbs={[
          { to: '/', label: 'Accueil' },
          { to: '/compte/fiches', label: 'Mes fiches' },
        ]}
        current="Écrire une fiche"
      />
      <h1 className="h1-page">Écrire une fiche</h1>
      <p className="chapo">
        Un titre suffit pour commencer. Vous seul·e voyez le brouillon ; il s’enregistre à mesure.
      </p>
      <ErrorSummary fieldErrors={errors} />
      <div className="grille grille--2">
        <Card as="section" labelledBy="neuve">
          <Form method="post" className="pile">
            <h2 id="neuve">Une fiche neuve</h2>
            <TextField
              name="title"
              label="Titre"
              required
              maxLength={160}
              help="Ce que vous diriez à une collègue. Évitez les sigles."
              defaultValue={typed('title')}
              error={errors.title}
            />
            <Combobox
              name="carrier.name"
              idName="carrier.id"
              label="Qui porte le projet"
              help="Laissez vide si c’est votre bibliothèque."
              source="/suggestions/bibliotheques"
              defaultValue={typed('carrier.name')}
              defaultId={typed('carrier.id')}
              error={errors['carrier.name']}
            />
            <p>
              <Button variant="primary" icon="pencil-line">
                Commencer la fiche
              </Button>
            </p>
          </Form>
        </Card>
        <Card as="section" tone="hollow" labelledBy="reprise" className="pile">
          <h2 id="reprise">Une fiche déjà écrite</h2>
          <PasteForm />
        </Card>
      </div>
    </div>
  );
}
