import { Form } from '@remix-run/react';

import type { EvaluationFormPage } from '#app/evaluations/read-evaluation-form.server.ts';
import {
  longestText,
  overallLabels,
  overallMarks,
  paceLabels,
  paces,
  recommendationLabels,
  recommendations,
} from '#app/evaluations/vocabulary.ts';
import { leastShown } from '#app/platform/least-shown.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { trainingAddress } from '#app/trainings/addresses.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { RadioGroup } from '#app/ui/choice-field.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextAreaField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';

type EvaluationFormProps = { page: EvaluationFormPage; answer: unknown };

/** Five questions about a session, for who was there. */
export function EvaluationForm({ page, answer }: EvaluationFormProps) {
  const { training, days, until, hasAnswered } = page;
  return (
    <div className="conteneur section pile pile--large">
      <h1 className="h1-page">Votre avis</h1>
      <p className="chapo">{`${training.title}, ${days}.`}</p>
      {hasAnswered ? (
        <>
          <Notice tone="success" title="Vous avez répondu, merci.">
            Votre réponse n’est plus reliée à vous{'\u00A0'}: elle ne peut être ni relue ni changée.
          </Notice>
          <p>
            <LinkButton variant="outline" to={trainingAddress(training.slug)}>
              Voir la formation
            </LinkButton>
          </p>
        </>
      ) : (
        <Questions until={until} answer={answer} />
      )}
    </div>
  );
}

function Questions({ until, answer }: { until: string; answer: unknown }) {
  const { fieldErrors, formErrors, typed } = readRefusal(answer);
  return (
    <>
      <Notice>
        {`Vos réponses ne sont pas reliées à votre nom. Qui anime et qui organise les lisent à partir de ${leastShown} réponses. Vous pouvez répondre une fois, jusqu’au ${until}.`}
      </Notice>
      <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
      <Form method="post" className="pile formulaire-page" noValidate>
        <RadioGroup
          name="overall"
          label="Dans l’ensemble, cette session était"
          required
          choices={overallMarks.map((mark) => ({
            value: String(mark),
            label: overallLabels[mark],
          }))}
          defaultValue={typed('overall')}
          error={fieldErrors.overall}
        />
        <RadioGroup
          name="pace"
          label="Le rythme"
          required
          choices={paces.map((pace) => ({ value: pace, label: paceLabels[pace] }))}
          defaultValue={typed('pace')}
          error={fieldErrors.pace}
        />
        <RadioGroup
          name="recommends"
          label="La conseillez-vous à un collègue&nbsp;?"
          required
          choices={recommendations.map((one) => ({
            value: one,
            label: recommendationLabels[one],
          }))}
          defaultValue={typed('recommends')}
          error={fieldErrors.recommends}
        />
        <TextAreaField
          name="useful"
          label="Ce qui vous sera utile"
          rows={3}
          maxLength={longestText}
          defaultValue={typed('useful')}
          error={fieldErrors.useful}
        />
        <TextAreaField
          name="remarks"
          label="Ce que vous voulez ajouter"
          help="Ne nommez personne, vous non plus."
          rows={3}
          maxLength={longestText}
          defaultValue={typed('remarks')}
          error={fieldErrors.remarks}
        />
        <p>
          <Button variant="primary" icon="send">
            Envoyer mon avis
          </Button>
        </p>
      </Form>
    </>
  );
}
