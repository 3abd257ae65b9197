import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { load, submit } from '#app/platform/http.server.ts';
import { isRefusal, readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { sessionFormAddress, trainingAddress, trainingsAddress } from '#app/trainings/addresses.ts';
import { announceSession } from '#app/trainings/announce-session.server.ts';
import { cancelSession } from '#app/trainings/cancel-session.server.ts';
import { closeSession } from '#app/trainings/close-session.server.ts';
import { KeeperForms } from '#app/trainings/components/keeper-forms.tsx';
import { SessionFormView } from '#app/trainings/components/session-form-view.tsx';
import { copySession } from '#app/trainings/copy-session.server.ts';
import type { CancelSessionInput, CopySessionInput } from '#app/trainings/inputs.ts';
import { openSession } from '#app/trainings/open-session.server.ts';
import { readSessionForm } from '#app/trainings/read-session-form.server.ts';
import { reviseSession } from '#app/trainings/revise-session.server.ts';
import { readSessionForm as readForm } from '#app/trainings/session-form.ts';
import { sessionStateLabels } from '#app/trainings/vocabulary.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Tenir une session\u00A0: ${data?.training.title ?? ''} – Formations – RPBS` },
];

export const loader = load(({ context, params }) =>
  readSessionForm(context, { slug: params.slug, sessionId: params.id }),
);

export const action = submit(
  async ({ context, values, params }) => {
    const sessionId = params.id ?? '';
    const slug = params.slug ?? '';
    const done = (words: string) => redirectSaying(sessionFormAddress(slug, sessionId), words);
    switch (values.intent) {
      case 'announce':
        await announceSession(context, { sessionId });
        return redirectSaying(trainingAddress(slug), 'La session est annoncée.');
      case 'open':
        await openSession(context, { sessionId });
        return done('Les inscriptions sont ouvertes.');
      case 'close':
        await closeSession(context, { sessionId });
        return done('Les inscriptions sont closes.');
      case 'copy': {
        await copySession(context, { ...values, sessionId } as CopySessionInput);
        return redirectSaying(trainingAddress(slug), 'Copies préparées.');
      }
      case 'cancel':
        await cancelSession(context, { ...values, sessionId } as CancelSessionInput);
        return done('La session est annulée.');
      default:
        await reviseSession(context, { sessionId, ...readForm(values) });
        return done('Session enregistrée.');
    }
  },
  { lists: ['departementCodes'] },
);

export default function SessionRoute() {
  const { training, session, ...data } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = isRefusal(answer) ? answer : null;
  // A gesture that is refused leaves the fields of the session as they stand.
  const isOfForm = refusal !== null && !('intent' in refusal.values);
  return (
    <div className="conteneur section pile pile--large">
      <Breadcrumb
        crumbs={[
          { to: trainingsAddress, label: 'Formations' },
          { to: trainingAddress(training.slug), label: training.title },
        ]}
        current="Tenir une session"
      />
      <h1 className="h1-page">Tenir une session</h1>
      {session && (
        <p>
          <Badge>{sessionStateLabels[session.state]}</Badge>
        </p>
      )}
      {refusal && !isOfForm && (
        <p className="champ__erreur" role="alert">
          {refusal.refused.message}
        </p>
      )}
      {session?.mayKeep && <KeeperForms state={session.state} refusal={readRefusal(answer)} />}
      {session?.mayKeep && (
        <SessionFormView
          {...data}
          refusal={isOfForm ? refusal : null}
          button="Enregistrer la session"
          back={trainingAddress(training.slug)}
        />
      )}
    </div>
  );
}
