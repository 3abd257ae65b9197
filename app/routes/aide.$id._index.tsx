import { data, type LinksFunction, redirect } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { AftermathPanel } from '#app/answers/components/aftermath-panel.tsx';
import { findNearPublished } from '#app/answers/find-near-published.server.ts';
import { readAftermath } from '#app/answers/read-aftermath.server.ts';
import { CallAgain } from '#app/calls/components/call-again.tsx';
import { readCallAgain } from '#app/calls/read-call-again.server.ts';
import {
  helpAddress,
  invitationAddress,
  messageAnchor,
  questionAddress,
} from '#app/help/addresses.ts';
import { ConversationError, titleOfError } from '#app/help/components/conversation-error.tsx';
import { ConversationView } from '#app/help/components/conversation-view.tsx';
import { composeFromCanned } from '#app/help/compose-from-canned.server.ts';
import { findNearAnswers } from '#app/help/find-near-answers.server.ts';
import type { PostMessageInput, ReactToMessageInput } from '#app/help/inputs.ts';
import { Invited } from '#app/help/invited.ts';
import { postMessage } from '#app/help/post-message.server.ts';
import { isQuestionGesture, questionGestures } from '#app/help/question-gestures.server.ts';
import { reactToMessage } from '#app/help/react-to-message.server.ts';
import { readConversation } from '#app/help/read-conversation.server.ts';
import { Conflict, InvalidInput } from '#app/platform/errors.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { tooLargeSentence } from '#app/platform/multipart.server.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import styles from '#app/ui/styles/pages/aide.css?url';
import textStyles from '#app/ui/styles/pages/texte-riche.css?url';
import { CallEntry } from '#app/video/components/call-entry.tsx';
import { listInCall } from '#app/video/list-in-call.server.ts';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: textStyles },
  { rel: 'stylesheet', href: styles },
];

export const meta: MetaFunction<typeof loader> = ({ data: page, error }) => [
  { title: page ? `${page.conversation.title} – Aide – RPBS` : titleOfError(error) },
  { name: 'robots', content: 'noindex' },
];

export const loader = load(async ({ context, params, url }) => {
  const conversation = await readConversation(context, {
    questionId: params.id ?? '',
    quotedId: url.searchParams.get('citer')?.slice(0, 100) ?? null,
  }).catch((error: unknown) => {
    if (error instanceof Invited) throw redirect(invitationAddress(params.id ?? ''));
    throw error;
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
    const { intent } = values;
    if (isQuestionGesture(intent)) {
      const [gesture, said] = questionGestures[intent];
      await gesture(context, { questionId });
      return redirectSaying(intent === 'decline' ? helpAddress : address, said);
    }
    if (intent === 'react') {
      const input = { ...values, questionId } as ReactToMessageInput;
      const { messageId } = await reactToMessage(context, input);
      return redirect(values.stay === 'oui' ? address : `${address}#${messageAnchor(messageId)}`);
    }
    if (values.insert) {
      const { cannedId = '', body } = values as Record<string, string>;
      return { composed: await composeFromCanned(context, { questionId, cannedId, body }) };
    }
    if (tooLarge.length) throw new InvalidInput({ file: [tooLargeSentence()] });
    const input = { ...values, questionId } as PostMessageInput;
    const { messageId } = await postMessage(context, input, files).catch(throwOutrun);
    return redirectSaying(`${address}#${messageAnchor(messageId)}`, 'Message envoyé.');
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
  return <ConversationError />;
}
