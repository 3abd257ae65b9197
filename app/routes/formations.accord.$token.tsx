import { Form, type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { load, submit } from '#app/platform/http.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { answerAgreement } from '#app/registrations/answer-agreement.server.ts';
import { readAgreement } from '#app/registrations/read-agreement.server.ts';
import { trainingAddress } from '#app/trainings/addresses.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/field.tsx';

export const meta: MetaFunction = () => [
  { title: 'Une demande de formation – RPBS' },
  { name: 'robots', content: 'noindex' },
];

export const loader = load(async ({ context, params }) => ({
  asked: await readAgreement(context, params.token ?? ''),
}));

export const action = submit(async ({ context, params, values }) => {
  const token = params.token ?? '';
  const { asked } = { asked: await readAgreement(context, token) };
  const agrees = values.intent === 'agree';
  await answerAgreement(context, { token, agrees, reason: values.reason });
  return redirectSaying(
    trainingAddress(asked.training.slug),
    agrees ? 'Merci, la place est confirmée.' : 'C’est noté, la personne en est prévenue.',
  );
});

export default function AgreementRoute() {
  const { asked } = useLoaderData<typeof loader>();
  const { fieldErrors, formErrors, typed } = readRefusal(useActionData<typeof action>());
  return (
    <div className="conteneur section pile pile--large">
      <h1 className="h1-page">Une demande de formation</h1>
      <p className="chapo">
        {`${asked.personName} demande votre accord pour suivre «\u00A0${asked.training.title}\u00A0», ${asked.days}.`}
      </p>
      <p>
        {`Une place est gardée jusqu’au ${asked.dueWords}. Sans réponse, elle passe à la personne suivante.`}
      </p>
      <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
      <Form method="post" className="carte pile" noValidate>
        <p>
          <Button variant="primary" icon="check" name="intent" value="agree">
            Je donne mon accord
          </Button>
        </p>
      </Form>
      <Form method="post" className="carte pile" noValidate>
        <TextField
          name="reason"
          label="Raison"
          help="Facultative, envoyée à la personne."
          maxLength={300}
          defaultValue={typed('reason') ?? ''}
          error={fieldErrors.reason}
        />
        <p>
          <Button variant="outline" name="intent" value="refuse">
            Je refuse
          </Button>
        </p>
      </Form>
    </div>
  );
}
