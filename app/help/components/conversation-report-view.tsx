import { Form } from '@remix-run/react';

import { helpAddress, questionAddress } from '#app/help/addresses.ts';
import type { ConversationReport } from '#app/help/read-conversation-report.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextAreaField } from '#app/ui/field.tsx';
import { formatDateTime } from '#app/ui/format.ts';
import { Notice } from '#app/ui/notice.tsx';

type ConversationReportViewProps = { report: ConversationReport; answer: unknown };

/** What is wrong, who has read it since, and what was done. */
export function ConversationReportView({ report, answer }: ConversationReportViewProps) {
  const { questionId, title, isWaiting, settlements, looks, isHandledOutside } = report;
  const { fieldErrors, formErrors, typed } = readRefusal(answer);
  return (
    <div className="conteneur section">
      <Breadcrumb
        crumbs={[
          { to: helpAddress, label: 'Aide' },
          { to: questionAddress(questionId), label: title },
        ]}
        current="Signaler"
      />
      <div className="pile prose">
        <h1 className="h1-page">Signaler cette conversation</h1>
        <p>
          Après un signalement seulement, les référent·es du territoire où la question est posée et
          l’administration peuvent lire la conversation, sauf qui y participe. Chaque lecture est
          notée ici, pour toutes les personnes de la conversation.
        </p>
        {!isHandledOutside && (
          <Notice tone="warning" title="Personne d’autre ne peut la lire.">
            Toutes les personnes qui règlent les signalements prennent part à cette conversation
            {'\u00A0'}: le vôtre reviendra à l’administration, qui en est.
          </Notice>
        )}
        {settlements.map((settlement) => (
          <Notice key={settlement} tone="success" title="Signalement réglé">
            {settlement}
          </Notice>
        ))}
        {isWaiting ? (
          <Notice tone="info">Un signalement attend d’être lu.</Notice>
        ) : (
          <Form method="post" className="pile" noValidate aria-label="Signaler">
            <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
            <TextAreaField
              name="message"
              label="Ce qui ne va pas"
              required
              rows={4}
              maxLength={1000}
              defaultValue={typed('message')}
              error={fieldErrors.message}
            />
            <p>
              <Button variant="primary" icon="flag">
                Envoyer le signalement
              </Button>
            </p>
          </Form>
        )}
        {looks.length > 0 && (
          <section aria-labelledby="lectures">
            <h2 id="lectures">Qui l’a lue</h2>
            <ul className="filet">
              {looks.map(({ id, name, at }) => (
                <li key={id}>{`${name}, le ${formatDateTime(at)}`}</li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  );
}
