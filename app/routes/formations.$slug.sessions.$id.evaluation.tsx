import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { answerEvaluation } from '#app/evaluations/answer-evaluation.server.ts';
import { EvaluationForm } from '#app/evaluations/components/evaluation-form.tsx';
import { readEvaluationForm } from '#app/evaluations/read-evaluation-form.server.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { trainingAddress } from '#app/trainings/addresses.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Votre avis\u00A0: ${data?.page.training.title ?? ''} – Formations – RPBS` },
];

export const loader = load(async ({ context, params }) => ({
  page: await readEvaluationForm(context, { slug: params.slug, sessionId: params.id }),
}));

export const action = submit(async ({ context, params, values }) => {
  const of = { slug: params.slug, sessionId: params.id };
  const { slug } = await answerEvaluation(context, { ...values, of });
  return redirectSaying(trainingAddress(slug), 'Merci, votre avis est envoyé.');
});

export default function EvaluationRoute() {
  const { page } = useLoaderData<typeof loader>();
  return <EvaluationForm page={page} answer={useActionData<typeof action>()} />;
}
