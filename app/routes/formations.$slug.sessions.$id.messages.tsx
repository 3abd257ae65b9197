import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { messagesAddress } from '#app/desk/addresses.ts';
import { MessageForm, MessageProof } from '#app/desk/components/message-form.tsx';
import { MessageList } from '#app/desk/components/message-list.tsx';
import { listMessages } from '#app/desk/list-messages.server.ts';
import { prepareMessage } from '#app/desk/prepare-message.server.ts';
import { sendMessage } from '#app/desk/send-message.server.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { isRefusal, readRefusal } from '#app/platform/refusal.ts';
import { keptInDays } from '#app/platform/retention.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import {
  keptSessionsAddress,
  trainingAddress,
  trainingsAddress,
} from '#app/trainings/addresses.ts';
import { sayDays, sayWhere } from '#app/trainings/say-session.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { formatCount, formatDays } from '#app/ui/format.ts';
import styles from '#app/ui/styles/pages/formations.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Messages\u00A0: ${data?.page.training.title ?? ''} – Formations – RPBS` },
];

export const loader = load(async ({ context, params }) => ({
  page: await listMessages(context, { slug: params.slug, sessionId: params.id }),
}));

export const action = submit(async ({ context, params, values }) => {
  const { slug = '', id: sessionId = '' } = params;
  const message = { ...values, slug, sessionId };
  if (values.intent !== 'send')
    return {
      message: await prepareMessage(context, message),
      isProof: values.intent === 'prepare',
    };
  const { peopleCount } = await sendMessage(context, message);
  return redirectSaying(
    messagesAddress(slug, sessionId),
    `Message envoyé à ${formatCount(peopleCount, 'personne', 'personnes')}.`,
  );
});

export default function MessagesRoute() {
  const { page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const prepared = answer && !isRefusal(answer) ? answer : null;
  const { training, session, messages } = page;
  return (
    <div className="conteneur section pile pile--large">
      <Breadcrumb
        crumbs={[
          { to: trainingsAddress, label: 'Formations' },
          { to: keptSessionsAddress, label: 'Mes sessions' },
          { to: trainingAddress(training.slug), label: training.title },
        ]}
        current="Messages"
      />
      <h1 className="h1-page">Messages</h1>
      <p className="chapo">{`${training.title}, ${sayWhere(session)}, ${sayDays(session)}.`}</p>
      {prepared?.isProof ? (
        <MessageProof message={prepared.message} />
      ) : (
        <MessageForm
          // A message that left makes room for another.
          key={messages.length}
          page={page}
          refusal={readRefusal(answer)}
          draft={prepared?.message ?? null}
        />
      )}
      <MessageList messages={messages} />
      <p className="petit doux">
        Pour qui organise et qui anime. Les messages s’effacent{' '}
        {formatDays(keptInDays.sessionMessage)} après la session.
      </p>
    </div>
  );
}
