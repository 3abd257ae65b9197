import { data, type LinksFunction, redirect } from '@remix-run/node';
import {
  isRouteErrorResponse,
  type MetaFunction,
  useActionData,
  useLoaderData,
  useRouteError,
} from '@remix-run/react';

import { callAddress } from '#app/calls/addresses.ts';
import { callAgain } from '#app/calls/call-again.server.ts';
import { CallProgress } from '#app/calls/components/call-progress.tsx';
import { declineCall } from '#app/calls/decline-call.server.ts';
import { readCall } from '#app/calls/read-call.server.ts';
import { sayOutcome } from '#app/calls/say-call.ts';
import { stopCall } from '#app/calls/stop-call.server.ts';
import { takeCall } from '#app/calls/take-call.server.ts';
import { helpAddress, questionAddress } from '#app/help/addresses.ts';
import { OutrunNotice } from '#app/help/components/outrun-notice.tsx';
import { Conflict } from '#app/platform/errors.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { ErrorPage } from '#app/ui/shell/error-page.tsx';
import { Notice } from '#app/ui/notice.tsx';
import styles from '#app/ui/styles/pages/aide.css?url';
import callStyles from '#app/ui/styles/pages/appel.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'stylesheet', href: callStyles },
];

export const meta: MetaFunction<typeof loader> = ({ data: call, error }) => [
  { title: call ? `Appel\u00A0: ${call.title} – Aide – RPBS` : titleOf(error) },
  { name: 'robots', content: 'noindex' },
];

const titleOf = (error: unknown) =>
  isRouteErrorResponse(error) && error.status === 409
    ? 'Un collègue a été plus rapide – RPBS'
    : 'Page introuvable – RPBS';

/** Once it no longer rings, who called goes on in the conversation. */
export const loader = load(async ({ context, params }) => {
  const call = await readCall(context, { questionId: params.id ?? '' });
  if (call.isMine && !call.isRinging)
    throw redirectSaying(questionAddress(call.questionId), sayOutcome(call));
  return call;
});

export const action = submit(async ({ context, params, values }) => {
  const questionId = params.id ?? '';
  switch (values.intent) {
    case 'stop':
      await stopCall(context, { questionId });
      return redirectSaying(questionAddress(questionId), 'Appel arrêté. La question reste posée.');
    case 'again':
      await callAgain(context, { questionId });
      return redirect(callAddress(questionId));
    case 'decline':
      await declineCall(context, { questionId });
      // Said over a page that is about something else: its reader stays there.
      if (values.stay) return null;
      return redirectSaying(helpAddress, 'C’est noté\u00A0: d’autres collègues sont appelés.');
    default:
      await takeCall(context, { questionId }).catch(throwOutrun);
      return redirectSaying(questionAddress(questionId), 'L’appel est pour vous. Merci.');
  }
});

/** Who was outrun may no longer read the page: the sentence stands in its place. */
function throwOutrun(error: unknown): never {
  if (error instanceof Conflict && error.detail)
    throw data({ outrun: error.detail, message: error.message }, { status: error.status });
  throw error;
}

export default function CallPage() {
  const call = useLoaderData<typeof loader>();
  const { formErrors } = readRefusal(useActionData<typeof action>());
  return (
    <div className="conteneur section pile">
      <Breadcrumb crumbs={[{ to: helpAddress, label: 'Aide' }]} current="Appel" />
      <h1 className="h1-page">{call.title}</h1>
      <p className="doux">
        {[call.theme, call.isMine ? 'votre question' : call.askedBy, call.where]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {formErrors.map((sentence) => (
        <Notice key={sentence} tone="error" live>
          {sentence}
        </Notice>
      ))}
      {call.isRinging ? (
        <CallProgress call={call} />
      ) : (
        <Notice title="Cet appel ne sonne plus">
          {call.takenBy ? `${call.takenBy} l’a pris.` : 'La question se poursuit par écrit.'}
        </Notice>
      )}
      <LinkButton variant="quiet" icon="arrow-left" to={questionAddress(call.questionId)}>
        {call.isMine ? 'Ajouter un détail à ma question' : 'Lire la question'}
      </LinkButton>
    </div>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const answer = isRouteErrorResponse(error) ? error : null;
  if (answer?.data?.outrun) return <OutrunNotice {...answer.data.outrun} />;
  return <ErrorPage status={answer?.status ?? 500} sentence={answer?.data?.message} />;
}
