import { Link } from '@remix-run/react';

import type { readRefusal } from '#app/platform/refusal.ts';
import { requestsAddress, touringAddress } from '#app/training-requests/addresses.ts';
import type { RequestPage } from '#app/training-requests/read-request.server.ts';
import { closeReasonLabels } from '#app/training-requests/vocabulary.ts';
import { trainingsAddress } from '#app/trainings/addresses.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { formatDate } from '#app/ui/format.ts';
import { Notice } from '#app/ui/notice.tsx';

import { AnswerSection } from './answer-section.tsx';
import { KeeperForms } from './keeper-forms.tsx';
import { RequestFacts } from './request-facts.tsx';
import { SupportSection } from './support-section.tsx';
import { TrainerList } from './trainer-list.tsx';

type RequestPageViewProps = { page: RequestPage; refusal: ReturnType<typeof readRefusal> };

/** A request for a training: what, why, who asks with whom. */
export function RequestPageView({ page, refusal }: RequestPageViewProps) {
  const { request } = page;
  const { fieldErrors, formErrors } = refusal;
  return (
    <div className="conteneur section pile pile--large">
      <Breadcrumb
        crumbs={[
          { to: trainingsAddress, label: 'Formations' },
          { to: requestsAddress, label: 'Demandes' },
        ]}
        current={request.title}
      />
      <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
      <header className="pile">
        <h1 className="h1-page">{request.title}</h1>
        <p className="doux">
          {`${request.author}, ${request.library.name}, le ${formatDate(request.createdAt)}`}
        </p>
        <RequestFacts request={request} />
        <p className="texte texte-saisi">{request.reason}</p>
        <StateNotice request={request} />
        <KeeperForms page={page} />
      </header>
      <AnswerSection page={page} refusal={refusal} />
      <SupportSection page={page} refusal={refusal} />
      {page.trainers.length > 0 && (
        <section className="pile" aria-labelledby="qui-viendrait">
          <h2 id="qui-viendrait">Qui viendrait</h2>
          <p className="petit doux">
            De l’<Link to={touringAddress}>équipe volante</Link>, sur ce thème et près de qui
            demande.
          </p>
          <TrainerList trainers={page.trainers} />
        </section>
      )}
    </div>
  );
}

function StateNotice({ request: { state, closeReason } }: Pick<RequestPage, 'request'>) {
  if (state === 'closed')
    return (
      <Notice>{`Fermée\u00A0: ${closeReasonLabels[closeReason ?? 'dropped'].toLowerCase()}.`}</Notice>
    );
  if (state === 'expired')
    return <Notice>{'Fermée\u00A0: un an sans réponse. Elle peut se demander de nouveau.'}</Notice>;
  return null;
}
