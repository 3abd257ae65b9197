import { data, type LinksFunction, redirect } from '@remix-run/node';
import {
  isRouteErrorResponse,
  type MetaFunction,
  useActionData,
  useLoaderData,
  useRouteError,
} from '@remix-run/react';

import { AftermathPanel } from '#app/answers/components/aftermath-panel.tsx';
import { findNearPublished } from '#app/answers/find-near-published.server.ts';
import { readAftermath } from '#app/answers/read-aftermath.server.ts';
import { CallAgain } from '#app/calls/components/call-again.tsx';
import { readCallAgain } from '#app/calls/read-call-again.server.ts';
import { helpAddress, messageAnchor, questionAddress } from '#app/help/addresses.ts';
import { ConversationView } from '#app/help/components/conversation-view.tsx';
import { OutrunNotice } from '#app/help/components/outrun-notice.tsx';
import { declineQuestion } from '#app/help/decline-question.server.ts';
import { findNearAnswers } from '#app/help/find-near-answers.server.ts';
import type { PostMessageInput, ReactToMessageInput } from '#app/help/inputs.ts';
import { postMessage } from '#app/help/post-message.server.ts';
import { reactToMessage } from '#app/help/react-to-message.server.ts';
import { readConversation } from '#app/help/read-conversation.server.ts';
import { reopenQuestion } from '#app/help/reopen-question.server.ts';
import { resolveQuestion } from '#app/help/resolve-question.server.ts';
import { Conflict, InvalidInput } from '#app/platform/errors.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { tooLargeSentence } from '#app/platform/multipart.server.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { ErrorPage } from '#app/ui/shell/error-page.tsx';
import styles from '#app/ui/styles/pages/aide.css?url';
import textStyles from '#app/ui/styles/pages/texte-riche.css?url';
import { CallEntry } from '#app/video/components/call-entry.tsx';
import { listInCall } from '#app/video/list-in-call.server.ts';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: textStyles },
  { rel: 'stylesheet', href: styles },
];

export const meta: MetaFunction<typeof loader> = ({ data: page, error }) => [
  { title: page ? `${page.conversation.title} – Aide – RPBS` : titleOf(error) },
  { name: 'robots', content: 'noindex' },
];

const titleOf = (error: unknown) =>
  isRouteErrorResponse(error) && error.status === 409
    ? 'Un collègue a été plus rapide – RPBS'
    : 'Page introuvable – RPBS';

export const loader = load(async ({ context, params, url }) => {
  const conversation = await readConversation(context, {
    questionId: params.id ?? '',
    quotedId: url.searchParams.get('citer')?.slice(0, 100) ?? null,
  });
  const { title: words, themeId, questionId } = conversation;
  const [near, published, aftermath] = await Promise.all([
    findNearAnswers(context, { words, themeId, exceptId: questionId }),
    findNearPublished(context, { words }),
    readAftermath(context, { questionId }),
  ]);
  // Who takes part may call; resolved, there is nothing left to say.
  const inCall = conversation.may.resolve ? await listInCall(context, questionId) : null;
  const again = await readCallAgain(context, { questionId });
  return {
    conversation,
    inCall,
    again,
    near: { ...near, published },
    aftermath,
    now: context.clock().toISOString(),
  };
});

export const action = submit(
  async ({ context, params, values, files, tooLarge }) => {
    const questionId = params.id ?? '';
    const address = questionAddress(questionId);
    switch (values.intent) {
      case 'resolve':
        await resolveQuestion(context, { questionId });
        return redirectSaying(address, 'Question résolue. Merci de l’avoir dit.');
      case 'reopen':
        await reopenQuestion(context, { questionId });
        return redirectSaying(address, 'Question rouverte.');
      case 'decline':
        await declineQuestion(context, { questionId });
        return redirectSaying(helpAddress, 'C’est noté : d’autres collègues sont prévenus.');
      case 'react': {
        const { messageId } = await reactToMessage(context, {
          ...values,
          questionId,
        } as ReactToMessageInput);
        const anchor = values.stay === 'oui' ? '' : `#${messageAnchor(messageId)}`;
        return redirect(`${address}${anchor}`);
      }
      default: {
        if (tooLarge.length) throw new InvalidInput({ file: [tooLargeSentence()] });
        const input = { ...values, questionId } as PostMessageInput;
        const { messageId } = await postMessage(context, input, files).catch(throwOutrun);
        return redirectSaying(`${address}#${messageAnchor(messageId)}`, 'Message envoyé.');
      }
    }
  },
  { acceptsFiles: true },
);

/** Who was outrun may no longer read the page: the sentence stands in its place. */
function throwOutrun(error: unknown): never {
  if (error instanceof Conflict && error.detail)
    throw data({ outrun: error.detail, message: error.message }, { status: error.status });
  throw error;
}

export default function ConversationPage() {
  const { aftermath, inCall, again, ...page } = useLoaderData<typeof loader>();
  const { questionId } = page.conversation;
  const beside = (
    <>
      {again && <CallAgain questionId={questionId} {...again} />}
      {inCall && <CallEntry questionId={questionId} inCall={inCall} />}
    </>
  );
  const answer = useActionData<typeof action>();
  return (
    <ConversationView key={questionId} {...page} answer={answer} beside={beside}>
      <AftermathPanel aftermath={aftermath} />
    </ConversationView>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const answer = isRouteErrorResponse(error) ? error : null;
  if (answer?.data?.outrun) return <OutrunNotice {...answer.data.outrun} />;
  return <ErrorPage status={answer?.status ?? 500} sentence={answer?.data?.message} />;
}
