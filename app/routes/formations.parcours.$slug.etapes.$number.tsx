import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { attemptAddress, courseAddress, stepAddress } from '#app/courses/addresses.ts';
import { answerQuiz } from '#app/courses/answer-quiz.server.ts';
import { QuizView } from '#app/courses/components/quiz-view.tsx';
import { StepPageView } from '#app/courses/components/step-page-view.tsx';
import { finishStep } from '#app/courses/finish-step.server.ts';
import { readAnswers } from '#app/courses/quiz-form.ts';
import { readStep } from '#app/courses/read-step.server.ts';
import { sayScore } from '#app/courses/say-course.ts';
import { BadRequest } from '#app/platform/errors.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { isRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import styles from '#app/ui/styles/pages/parcours.css?url';
import richTextStyles from '#app/ui/styles/pages/texte-riche.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'stylesheet', href: richTextStyles },
];

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const { step, course, quiz } = data?.page ?? {};
  const score = quiz?.attempt ? `${sayScore(quiz.attempt.right, quiz.attempt.total)} – ` : '';
  return [
    { title: `${score}${step?.title ?? 'Page introuvable'} – ${course?.title ?? ''} – RPBS` },
    { name: 'robots', content: 'noindex' },
  ];
};

export const loader = load(async ({ context, params, url }) => ({
  page: await readStep(context, {
    slug: params.slug,
    number: params.number,
    attemptId: url.searchParams.get('essai'),
  }),
}));

export const action = submit(async ({ context, params, values }) => {
  const { slug } = params;
  if (values.intent === 'finish') {
    const { next, isCompleted, ...of } = await finishStep(context, {
      ...values,
      slug,
      stepId: values.stepId,
    });
    if (next) return redirectSaying(stepAddress(of.slug, next), 'Étape faite : voici la suivante.');
    const words = isCompleted ? 'Parcours terminé.' : 'Étape faite.';
    return redirectSaying(courseAddress(of.slug), words);
  }
  if (values.intent !== 'answer') throw new BadRequest('Ce geste n’existe pas ici.');
  const { attemptId, number, score, hasPassed } = await answerQuiz(context, {
    slug,
    stepId: values.stepId,
    clientKey: values.clientKey,
    answers: readAnswers(values),
  });
  return redirectSaying(
    attemptAddress(slug ?? '', number, attemptId),
    `${hasPassed ? 'Quiz réussi' : 'Pas encore'}\u00A0: ${sayScore(...score)}.`,
  );
});

export default function StepRoute() {
  const { page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = isRefusal(answer) ? answer : null;
  return (
    <StepPageView
      page={page}
      quiz={page.quiz && <QuizView page={page} quiz={page.quiz} refusal={refusal} />}
    />
  );
}
