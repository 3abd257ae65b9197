import { Form } from '@remix-run/react';

import { isRefusal, readRefusal } from '#app/platform/refusal.ts';
import type { ReviewPage } from '#app/reviews/read-review.server.ts';
import type { Said } from '#app/reviews/review.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextAreaField, TextField } from '#app/ui/field.tsx';
import { formatDate } from '#app/ui/format.ts';
import { Notice } from '#app/ui/notice.tsx';

import { ReviewFields } from './review-fields.tsx';
import { ReviewHistory } from './review-history.tsx';
import { ReviewItem } from './review-item.tsx';

type ReviewPageViewProps = { page: ReviewPage; answer: unknown };

/** One review: its author corrects it, the speaker answers, who moderates reads what it said. */
export function ReviewPageView({ page, answer: answered }: ReviewPageViewProps) {
  const { review, speaker, version, withdrawn, mayWithdraw, history } = page;
  const intent = isRefusal(answered) ? answered.values.intent : null;
  const of = (name: string) => readRefusal(intent === name ? answered : null);
  return (
    <div className="pile">
      {withdrawn && (
        <Notice tone="warning" title={`Avis retiré le ${formatDate(withdrawn.at)}`}>
          <p>{withdrawn.reason}</p>
        </Notice>
      )}
      <ReviewItem review={review} speaker={speaker} isAlone />
      {review.may.answer && <AnswerForm page={page} refusal={of('answer')} />}
      {review.may.correct && (
        <CorrectForm said={review.said} version={version} refusal={of('correct')} />
      )}
      {mayWithdraw && <WithdrawForm refusal={of('withdraw')} />}
      {history && <ReviewHistory history={history} />}
    </div>
  );
}

type Read = ReturnType<typeof readRefusal>;

function AnswerForm({ page: { review }, refusal }: { page: ReviewPage; refusal: Read }) {
  return (
    <Form method="post" className="pile formulaire" noValidate>
      <h2>{review.answer ? 'Corriger votre réponse' : 'Votre réponse'}</h2>
      <ErrorSummary fieldErrors={refusal.fieldErrors} formErrors={refusal.formErrors} />
      <TextAreaField
        name="answer"
        label="Réponse"
        help="Lue par les professionnels du réseau, sous l’avis."
        required
        rows={5}
        maxLength={2000}
        defaultValue={refusal.typed('answer') ?? review.answer?.body}
        error={refusal.fieldErrors.answer}
      />
      <p>
        <Button variant="primary" icon="reply" name="intent" value="answer">
          Publier ma réponse
        </Button>
      </p>
    </Form>
  );
}

type CorrectFormProps = { said: Said; version: number; refusal: Read };

function CorrectForm({ said, version, refusal }: CorrectFormProps) {
  const known: Record<string, string | number> = said;
  const stands = (name: string) => (known[name] === undefined ? undefined : String(known[name]));
  return (
    <Form method="post" className="pile formulaire" noValidate>
      <h2>Corriger</h2>
      <ErrorSummary fieldErrors={refusal.fieldErrors} formErrors={refusal.formErrors} />
      <input type="hidden" name="version" value={version} />
      <ReviewFields
        errors={refusal.fieldErrors}
        valueOf={(name) => refusal.typed(name) ?? stands(name)}
      />
      <p className="petit doux">Ce qui était dit avant reste lisible par qui modère.</p>
      <p>
        <Button variant="primary" icon="save" name="intent" value="correct">
          Enregistrer la correction
        </Button>
      </p>
    </Form>
  );
}

function WithdrawForm({ refusal }: { refusal: Read }) {
  return (
    <Form method="post" className="carte carte--creux pile" noValidate>
      <h2>Retirer cet avis</h2>
      <p>Il ne sera plus lu ni compté, et cette venue n’en recevra pas d’autre.</p>
      <ErrorSummary fieldErrors={refusal.fieldErrors} formErrors={refusal.formErrors} />
      <TextField
        name="reason"
        label="Pourquoi"
        required
        maxLength={500}
        defaultValue={refusal.typed('reason')}
        error={refusal.fieldErrors.reason}
      />
      <p>
        <Button variant="danger" icon="trash-2" name="intent" value="withdraw">
          Retirer cet avis
        </Button>
      </p>
    </Form>
  );
}
