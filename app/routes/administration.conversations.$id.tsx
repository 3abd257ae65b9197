import { Form, type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { reportedConversationsAddress } from '#app/help/addresses.ts';
import type { SettleConversationReportInput } from '#app/help/inputs.ts';
import { readReportedConversation } from '#app/help/read-reported-conversation.server.ts';
import { settleConversationReport } from '#app/help/settle-conversation-report.server.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextAreaField } from '#app/ui/field.tsx';
import { formatDateTime } from '#app/ui/format.ts';
import { Notice } from '#app/ui/notice.tsx';

export const meta: MetaFunction = () => [{ title: 'Une conversation signalée – RPBS' }];

export const loader = load(({ context, params }) =>
  readReportedConversation(context, { reportId: params.id ?? '' }),
);

export const action = submit(async ({ context, params, values }) => {
  await settleConversationReport(context, {
    ...values,
    reportId: params.id ?? '',
  } as SettleConversationReportInput);
  return redirectSaying(reportedConversationsAddress, 'Signalement réglé.');
});

export default function ReportedConversationPage() {
  const { title, message, messages } = useLoaderData<typeof loader>();
  const { fieldErrors, formErrors, typed } = readRefusal(useActionData<typeof action>());
  return (
    <div className="conteneur section pile">
      <h1>{title}</h1>
      <Notice tone="warning" title="Votre lecture est notée">
        Les participants voient que vous avez lu cette conversation.
      </Notice>
      <p>{`Signalement\u00A0: ${message}`}</p>
      <ol className="filet" aria-label="Messages">
        {messages.map(({ messageId, name, at, words, files }) => (
          <li key={messageId}>
            <p className="petit doux">{`${name}, le ${formatDateTime(at)}`}</p>
            <p>{words ?? 'Message supprimé.'}</p>
            {files.length > 0 && (
              <p className="petit">{`Fichiers joints\u00A0: ${files.join(', ')}`}</p>
            )}
          </li>
        ))}
      </ol>
      <Card as="section" labelledBy="regler" className="pile">
        <h2 id="regler">Régler le signalement</h2>
        <Form method="post" className="pile" noValidate aria-label="Régler le signalement">
          <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
          <TextAreaField
            name="settlement"
            label="Ce qui a été fait"
            help="Les participants lisent cette phrase&nbsp;; la conversation redevient à eux seuls."
            required
            rows={3}
            maxLength={500}
            defaultValue={typed('settlement')}
            error={fieldErrors.settlement}
          />
          <p>
            <Button variant="primary" icon="check">
              Régler
            </Button>
          </p>
        </Form>
      </Card>
    </div>
  );
}
