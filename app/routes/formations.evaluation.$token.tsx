import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { answerEvaluation } from '#app/evaluations/answer-evaluation.server.ts';
import { EvaluationForm } from '#app/evaluations/components/evaluation-form.tsx';
import { readEvaluationForm } from '#app/evaluations/read-evaluation-form.server.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { trainingAddress } from '#app/trainings/addresses.ts';

export const meta: MetaFunction = () => [
  { title: 'Votre avis sur une formation – RPBS' },
  { name: 'robots', content: 'noindex' },
];

export const loader = load(async ({ context, params }) => ({
  page: await readEvaluationForm(context, { token: params.token }),
}));

export const action = submit(async ({ context, params, values }) => {
  const { slug } = await answerEvaluation(context, { ...values, of: { token: params.token } });
  return redirectSaying(trainingAddress(slug), 'Merci, votre avis est envoyé.');
});

/** For who has no account: one link, one answer. */
export default function EvaluationLinkRoute() {
  const { page } = useLoaderData<typeof loader>();
  return <EvaluationForm page={page} answer={useActionData<typeof action>()} />;
}
