import { Form, type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { load, submit } from '#app/platform/http.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { answerByLink } from '#app/registrations/answer-by-link.server.ts';
import { readLink } from '#app/registrations/read-link.server.ts';
import { trainingAddress } from '#app/trainings/addresses.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';

export const meta: MetaFunction = () => [
  { title: 'Votre place en formation – RPBS' },
  { name: 'robots', content: 'noindex' },
];

export const loader = load(async ({ context, params }) => ({
  place: await readLink(context, params.token ?? ''),
}));

export const action = submit(async ({ context, params }) => {
  const token = params.token ?? '';
  const { training } = await readLink(context, token);
  const { purpose } = await answerByLink(context, { token });
  return redirectSaying(
    trainingAddress(training.slug),
    purpose === 'accept' ? 'La place est à vous.' : 'C’est noté\u00A0: la place passe à la suite.',
  );
});

/** One link, one gesture: nothing is done before the button is pressed. */
export default function PlaceRoute() {
  const { place } = useLoaderData<typeof loader>();
  const { fieldErrors, formErrors } = readRefusal(useActionData<typeof action>());
  const { purpose, personName, training, days, dueWords, state } = place;
  return (
    <div className="conteneur section pile pile--large">
      <h1 className="h1-page">Votre place en formation</h1>
      <p className="chapo">{`${training.title}, ${days}. Pour ${personName}.`}</p>
      <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
      <Form method="post" className="carte pile" noValidate>
        <p>
          {purpose === 'accept'
            ? `Une place se libère. Prenez-la avant le ${dueWords}, ensuite elle ira à la personne suivante.`
            : state === 'offered'
              ? `Une place vous est proposée jusqu’au ${dueWords}. Si vous la laissez, elle ira à la personne suivante.`
              : 'Si vous annulez, la place va à la personne suivante.'}
        </p>
        <p>
          {purpose === 'accept' ? (
            <Button variant="primary" icon="check">
              Prendre la place
            </Button>
          ) : (
            <Button variant="outline">
              {state === 'offered' ? 'Laisser la place' : 'Annuler ma demande'}
            </Button>
          )}
        </p>
      </Form>
    </div>
  );
}
