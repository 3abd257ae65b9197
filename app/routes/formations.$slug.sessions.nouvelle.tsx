import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { load, submit } from '#app/platform/http.server.ts';
import { isRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { sessionFormAddress, trainingAddress, trainingsAddress } from '#app/trainings/addresses.ts';
import { SessionFormView } from '#app/trainings/components/session-form-view.tsx';
import { createSession } from '#app/trainings/create-session.server.ts';
import { readSessionForm } from '#app/trainings/read-session-form.server.ts';
import { readSessionForm as readForm } from '#app/trainings/session-form.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Préparer une session\u00A0: ${data?.training.title ?? ''} – Formations – RPBS` },
];

export const loader = load(({ context, params }) =>
  readSessionForm(context, { slug: params.slug }),
);

export const action = submit(
  async ({ context, values, params }) => {
    const slug = params.slug ?? '';
    const { sessionId } = await createSession(context, { slug, ...readForm(values) });
    return redirectSaying(
      sessionFormAddress(slug, sessionId),
      'Session préparée\u00A0: annoncez-la quand elle est prête.',
    );
  },
  { lists: ['departementCodes'] },
);

export default function NewSessionRoute() {
  const { training, ...data } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="conteneur section">
      <Breadcrumb
        crumbs={[
          { to: trainingsAddress, label: 'Formations' },
          { to: trainingAddress(training.slug), label: training.title },
        ]}
        current="Préparer une session"
      />
      <h1 className="h1-page">Préparer une session</h1>
      <SessionFormView
        {...data}
        refusal={isRefusal(answer) ? answer : null}
        button="Préparer la session"
        back={trainingAddress(training.slug)}
      />
    </div>
  );
}
