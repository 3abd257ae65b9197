import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { conversationReportAddress } from '#app/help/addresses.ts';
import { ConversationReportView } from '#app/help/components/conversation-report-view.tsx';
import type { ReportConversationInput } from '#app/help/inputs.ts';
import { readConversationReport } from '#app/help/read-conversation-report.server.ts';
import { reportConversation } from '#app/help/report-conversation.server.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';

export const meta: MetaFunction = () => [
  { title: 'Signaler une conversation – Aide – RPBS' },
  { name: 'robots', content: 'noindex' },
];

export const loader = load(({ context, params }) =>
  readConversationReport(context, { questionId: params.id ?? '' }),
);

export const action = submit(async ({ context, params, values }) => {
  const { questionId } = await reportConversation(context, {
    ...values,
    questionId: params.id ?? '',
  } as ReportConversationInput);
  return redirectSaying(conversationReportAddress(questionId), 'Signalement envoyé.');
});

export default function ReportConversationPage() {
  return (
    <ConversationReportView
      report={useLoaderData<typeof loader>()}
      answer={useActionData<typeof action>()}
    />
  );
}
