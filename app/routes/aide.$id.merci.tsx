import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { outcomeAddress } from '#app/answers/addresses.ts';
import { OutcomeForm } from '#app/answers/components/outcome-form.tsx';
import type { SayOutcomeInput } from '#app/answers/inputs.ts';
import { readAftermath } from '#app/answers/read-aftermath.server.ts';
import { sayOutcome } from '#app/answers/say-outcome.server.ts';
import { helpAddress, questionAddress } from '#app/help/addresses.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';

export const meta: MetaFunction = () => [
  { title: 'Cela vous a-t-il aidé\u00A0? – Aide – RPBS' },
  { name: 'robots', content: 'noindex' },
];

export const loader = load(async ({ context, params }) => {
  if (context.actor.kind === 'visitor') throw new NotSignedIn();
  const aftermath = await readAftermath(context, { questionId: params.id ?? '' });
  if (!aftermath?.isAsker) throw new NotFound();
  return aftermath;
});

export const action = submit(async ({ context, params, values }) => {
  const { questionId } = await sayOutcome(context, {
    ...values,
    questionId: params.id ?? '',
  } as SayOutcomeInput);
  return redirectSaying(questionAddress(questionId), 'Merci de l’avoir dit.');
});

export default function OutcomePage() {
  const { questionId, outcome } = useLoaderData<typeof loader>();
  return (
    <div className="conteneur section">
      <Breadcrumb
        crumbs={[
          { to: helpAddress, label: 'Aide' },
          { to: questionAddress(questionId), label: 'La conversation' },
        ]}
        current="Cela vous a-t-il aidé&nbsp;?"
      />
      <div className="pile">
        <h1 className="h1-page">Cela vous a-t-il aidé&nbsp;?</h1>
        <OutcomeForm
          action={outcomeAddress(questionId)}
          said={outcome}
          answer={useActionData<typeof action>()}
        />
      </div>
    </div>
  );
}
