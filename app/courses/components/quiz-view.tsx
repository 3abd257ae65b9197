import { Form, Link } from '@remix-run/react';

import { courseAddress, previewedStepAddress, stepAddress } from '#app/courses/addresses.ts';
import type { StepPage } from '#app/courses/read-step.server.ts';
import { sayScore } from '#app/courses/say-course.ts';
import { signInToComeBack } from '#app/courses/sign-in-to-come-back.ts';
import type { Refusal } from '#app/platform/refusal.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { CheckboxGroup, RadioGroup } from '#app/ui/choice-field.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { formatCount } from '#app/ui/format.ts';
import { Notice } from '#app/ui/notice.tsx';

import { QuizOutcome } from './quiz-outcome.tsx';

type QuizViewProps = {
  page: StepPage;
  quiz: NonNullable<StepPage['quiz']>;
  refusal: Refusal | null;
};

/** A quiz to answer, or what came of the answers. */
export function QuizView({ page, quiz, refusal }: QuizViewProps) {
  const { course, step, steps, mine, mayFollow, isPreview } = page;
  const addressOf = isPreview ? previewedStepAddress : stepAddress;
  if (quiz.attempt && !refusal)
    return (
      <section className="pile pile--large" aria-labelledby="resultat">
        <QuizOutcome
          key={quiz.attempt.rank}
          attempt={quiz.attempt}
          needed={quiz.needed}
          isPreview={isPreview}
        />
        <p className="rang">
          {step.number < steps.length && quiz.hasPassed && (
            <LinkButton
              variant="primary"
              icon="arrow-right"
              to={addressOf(course.slug, step.number + 1)}
            >
              Continuer
            </LinkButton>
          )}
          {step.number === steps.length && mine?.certificateCode && (
            <LinkButton variant="primary" icon="badge-check" to={courseAddress(course.slug)}>
              Voir mon attestation
            </LinkButton>
          )}
          <LinkButton
            variant={quiz.hasPassed ? 'outline' : 'primary'}
            icon="refresh-cw"
            to={addressOf(course.slug, step.number)}
          >
            Répondre de nouveau
          </LinkButton>
        </p>
      </section>
    );
  return (
    <>
      <Rules quiz={quiz} />
      {mayFollow ? (
        <Questions page={page} quiz={quiz} refusal={refusal} />
      ) : (
        <>
          <Notice>
            <p>
              {course.isOpen ? (
                <>
                  <Link to={signInToComeBack(course.slug)}>Connectez-vous</Link> pour répondre.
                </>
              ) : (
                'On y répond quand le parcours est publié.'
              )}
            </p>
          </Notice>
          <ol className="prose">
            {quiz.questions.map(({ id, label }) => (
              <li key={id}>{label}</li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}

function Rules({ quiz }: { quiz: QuizViewProps['quiz'] }) {
  const { needed, questions, tryCount, best } = quiz;
  const words = [
    formatCount(questions.length, 'question', 'questions'),
    needed > 0
      ? `il en faut ${needed} de justes, autant d’essais que vous voulez`
      : 'il suffit de répondre',
    best &&
      `${formatCount(tryCount, 'essai', 'essais')}, le meilleur\u00A0: ${sayScore(best.right, best.total)}`,
  ];
  return <p className="doux">{`${words.filter(Boolean).join(' · ')}.`}</p>;
}

function Questions({ page: { step }, quiz, refusal }: QuizViewProps) {
  const { fieldErrors, formErrors, typedList } = readRefusal(refusal);
  return (
    <Form method="post" className="pile pile--large" noValidate key={quiz.tryCount}>
      <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
      <input type="hidden" name="stepId" value={step.id} />
      <input type="hidden" name="clientKey" value={quiz.clientKey} />
      {quiz.questions.map(({ id, label, takesSeveral, answers }, i) => {
        const name = `reponses.${id}`;
        const chosen = typedList(name) ?? [];
        const field = {
          name,
          label: `${i + 1}. ${label}`,
          error: fieldErrors[name],
          className: 'carte',
          choices: answers.map((answer) => ({ value: answer.id, label: answer.label })),
        };
        return takesSeveral ? (
          <CheckboxGroup
            key={id}
            {...field}
            help="Plusieurs réponses sont justes."
            defaultValue={chosen}
          />
        ) : (
          <RadioGroup key={id} {...field} defaultValue={chosen[0]} />
        );
      })}
      <p>
        <Button variant="primary" icon="check" name="intent" value="answer">
          Vérifier mes réponses
        </Button>
      </p>
    </Form>
  );
}
