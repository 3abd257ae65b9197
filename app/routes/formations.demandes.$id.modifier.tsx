import { Form, type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { NotFound } from '#app/platform/errors.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { requestAddress, requestsAddress } from '#app/training-requests/addresses.ts';
import { RequestFields } from '#app/training-requests/components/request-fields.tsx';
import { correctRequest } from '#app/training-requests/correct-request.server.ts';
import type { CorrectInput } from '#app/training-requests/inputs.ts';
import { readRequestForm } from '#app/training-requests/read-request-form.server.ts';
import { trainingsAddress } from '#app/trainings/addresses.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';

export const meta: MetaFunction = () => [{ title: 'Corriger une demande – Formations – RPBS' }];

export const loader = load(async ({ context, params }) => {
  const { request, themes } = await readRequestForm(context, { requestId: params.id });
  if (!request) throw new NotFound();
  return { request, themes };
});

export const action = submit(async ({ context, params, values }) => {
  const requestId = params.id ?? '';
  await correctRequest(context, { ...values, requestId } as CorrectInput);
  return redirectSaying(requestAddress(requestId), 'Demande corrigée.');
});

export default function CorrectRequestRoute() {
  const { request, themes } = useLoaderData<typeof loader>();
  const { fieldErrors, formErrors, typed } = readRefusal(useActionData<typeof action>());
  const stands: Record<string, string> = request;
  return (
    <div className="conteneur section pile pile--large">
      <Breadcrumb
        crumbs={[
          { to: trainingsAddress, label: 'Formations' },
          { to: requestsAddress, label: 'Demandes' },
          { to: requestAddress(request.id), label: request.title },
        ]}
        current="Corriger"
      />
      <h1 className="h1-page">Corriger la demande</h1>
      <Form method="post" className="pile formulaire-page" noValidate>
        <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
        <RequestFields
          themes={themes}
          valueOf={(name) => typed(name) ?? stands[name]}
          errors={fieldErrors}
        />
        <p className="rang">
          <Button variant="primary" icon="save">
            Enregistrer
          </Button>
          <LinkButton variant="quiet" to={requestAddress(request.id)}>
            Annuler
          </LinkButton>
        </p>
      </Form>
    </div>
  );
}
