import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { QuizView } from '#app/courses/components/quiz-view.tsx';
import { StepPageView } from '#app/courses/components/step-page-view.tsx';
import { previewStep } from '#app/courses/preview-step.server.ts';
import { readAnswers } from '#app/courses/quiz-form.ts';
import { tryQuiz } from '#app/courses/try-quiz.server.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { isRefusal } from '#app/platform/refusal.ts';
import styles from '#app/ui/styles/pages/parcours.css?url';
import richTextStyles from '#app/ui/styles/pages/texte-riche.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'stylesheet', href: richTextStyles },
];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `Aperçu\u00A0: ${data?.page.step.title ?? 'page introuvable'} – ${data?.page.course.title ?? ''} – RPBS`,
  },
  { name: 'robots', content: 'noindex' },
];

export const loader = load(async ({ context, params }) => ({
  page: await previewStep(context, { slug: params.slug, number: params.number }),
}));

/** The attempt is answered, not kept: it goes with the page. */
export const action = submit(async ({ context, params, values }) => ({
  attempt: await tryQuiz(context, {
    slug: params.slug,
    number: params.number,
    answers: readAnswers(values),
  }),
}));

export default function PreviewedStepRoute() {
  const { page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = isRefusal(answer) ? answer : null;
  const attempt = answer && 'attempt' in answer ? answer.attempt : null;
  const quiz = page.quiz && { ...page.quiz, attempt, hasPassed: attempt?.hasPassed ?? false };
  return (
    <StepPageView
      page={page}
      quiz={quiz && <QuizView page={page} quiz={quiz} refusal={refusal} />}
    />
  );
}
