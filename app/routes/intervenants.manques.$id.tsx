import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { gapsAddress, noticeAddress } from '#app/gaps/addresses.ts';
import { answerNotice } from '#app/gaps/answer-notice.server.ts';
import { closeNotice } from '#app/gaps/close-notice.server.ts';
import { AnswerForm } from '#app/gaps/components/answer-form.tsx';
import { AnswerList } from '#app/gaps/components/answer-list.tsx';
import { CloseForm } from '#app/gaps/components/close-form.tsx';
import { NoticeFacts } from '#app/gaps/components/notice-facts.tsx';
import type { CloseInput } from '#app/gaps/inputs.ts';
import { readNotice } from '#app/gaps/read-notice.server.ts';
import { removeAnswer } from '#app/gaps/remove-answer.server.ts';
import { closeReasonLabels } from '#app/gaps/vocabulary.ts';
import { BadRequest } from '#app/platform/errors.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { speakersAddress } from '#app/speakers/addresses.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Notice } from '#app/ui/notice.tsx';

export const meta: MetaFunction = () => [
  { title: 'Une recherche – Manques – RPBS' },
  { name: 'robots', content: 'noindex' },
];

export const loader = load(({ context, params }) =>
  readNotice(context, { noticeId: params.id ?? '' }),
);

export const action = submit(async ({ context, params, values }) => {
  const noticeId = params.id ?? '';
  switch (values.intent) {
    case 'answer':
      await answerNotice(context, { ...values, noticeId });
      return redirectSaying(noticeAddress(noticeId), 'Merci. La réponse est affichée.');
    case 'remove-answer':
      await removeAnswer(context, { noticeId, answerId: String(values.answerId ?? '') });
      return redirectSaying(noticeAddress(noticeId), 'Réponse retirée.');
    case 'close':
      await closeNotice(context, { ...values, noticeId } as CloseInput);
      return redirectSaying(gapsAddress, 'Recherche close.');
    default:
      throw new BadRequest('Ce geste n’existe pas ici.');
  }
});

export default function NoticeRoute() {
  const page = useLoaderData<typeof loader>();
  const { notice, answers, mayClose, isMine } = page;
  const answer = useActionData<typeof action>();
  const { fieldErrors, formErrors } = readRefusal(answer);
  return (
    <div className="conteneur section pile pile--large">
      <Breadcrumb
        crumbs={[
          { to: speakersAddress, label: 'Intervenants' },
          { to: gapsAddress, label: 'Manques' },
        ]}
        current="Une recherche"
      />
      <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
      <header className="pile">
        <h1 className="h1-page">{`Pour ${notice.need}`}</h1>
        <p className="doux">{[notice.author, notice.library.name].filter(Boolean).join(', ')}</p>
        <NoticeFacts notice={notice} />
        {!notice.isOpen && (
          <Notice>
            {notice.closeReason
              ? `Close\u00A0: ${closeReasonLabels[notice.closeReason]}.`
              : 'Close\u00A0: son jour est passé.'}
          </Notice>
        )}
        {mayClose && <CloseForm isMine={isMine} />}
      </header>
      <section className="pile" aria-labelledby="reponses">
        <h2 id="reponses">Propositions</h2>
        <AnswerList answers={answers} />
        <AnswerForm {...page} answer={answer} />
      </section>
    </div>
  );
}
