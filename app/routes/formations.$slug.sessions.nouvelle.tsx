import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { load, submit } from '#app/platform/http.server.ts';
import { isRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { answerRequests } from '#app/training-requests/answer-requests.server.ts';
import { readAnswering } from '#app/training-requests/answering.ts';
import { AnsweringNotice } from '#app/training-requests/components/answering-notice.tsx';
import { readRequestDraft } from '#app/training-requests/read-request-draft.server.ts';
import { sayLeftOut } from '#app/training-requests/say-request.ts';
import { sessionFormAddress, trainingAddress, trainingsAddress } from '#app/trainings/addresses.ts';
import { SessionFormView } from '#app/trainings/components/session-form-view.tsx';
import { createSession } from '#app/trainings/create-session.server.ts';
import { readSessionForm } from '#app/trainings/read-session-form.server.ts';
import { readSessionForm as readForm } from '#app/trainings/session-form.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Préparer une session\u00A0: ${data?.training.title ?? ''} – Formations – RPBS` },
];

export const loader = load(async ({ context, params, url: { searchParams } }) => {
  const { form, ...data } = await readSessionForm(context, { slug: params.slug });
  const draft = await readRequestDraft(context, readAnswering(searchParams));
  return { ...data, form: { ...form, ...draft?.session }, draft };
});

export const action = submit(
  async ({ context, values, params, url: { searchParams } }) => {
    const slug = params.slug ?? '';
    const { sessionId } = await createSession(context, { slug, ...readForm(values) });
    const { leftOut } = await answerRequests(context, {
      ...readAnswering(searchParams),
      sessionId,
    });
    return redirectSaying(
      sessionFormAddress(slug, sessionId),
      leftOut === 0
        ? 'Session préparée\u00A0: annoncez-la quand elle est prête.'
        : `Session préparée. ${sayLeftOut(leftOut)}`,
    );
  },
  { lists: ['departementCodes'] },
);

export default function NewSessionRoute() {
  const { training, draft, ...data } = useLoaderData<typeof loader>();
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
      {draft && <AnsweringNotice draft={draft} />}
      <SessionFormView
        {...data}
        refusal={isRefusal(answer) ? answer : null}
        button="Préparer la session"
        back={trainingAddress(training.slug)}
      />
    </div>
  );
}
