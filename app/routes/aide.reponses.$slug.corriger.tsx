import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { answersAddress, publishedAnswerAddress } from '#app/answers/addresses.ts';
import { AnswerForm } from '#app/answers/components/answer-form.tsx';
import { correctAnswer } from '#app/answers/correct-answer.server.ts';
import type { CorrectAnswerInput } from '#app/answers/inputs.ts';
import { readCorrection } from '#app/answers/read-correction.server.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import styles from '#app/ui/styles/pages/reponses.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction = () => [
  { title: 'Corriger une réponse – RPBS' },
  { name: 'robots', content: 'noindex' },
];

export const loader = load(({ context, params }) =>
  readCorrection(context, { slug: params.slug ?? '' }),
);

export const action = submit(async ({ context, params, values }) => {
  const { slug } = await correctAnswer(context, {
    ...values,
    slug: params.slug ?? '',
  } as CorrectAnswerInput);
  return redirectSaying(publishedAnswerAddress(slug), 'Réponse corrigée.');
});

export default function CorrectionPage() {
  const { answer, themes } = useLoaderData<typeof loader>();
  const back = { to: publishedAnswerAddress(answer.slug), label: answer.title };
  return (
    <div className="conteneur section">
      <Breadcrumb
        crumbs={[{ to: answersAddress, label: 'Réponses de collègues' }, back]}
        current="Corriger"
      />
      <div className="reponse-formulaire pile">
        <h1 className="h1-page">Corriger une réponse</h1>
        <AnswerForm
          label="Corriger la réponse"
          intent="correct"
          version={answer.version}
          text={{ ...answer, body: answer.text }}
          themes={themes}
          advice={
            <p className="petit doux">
              Le texte d’avant est gardé. Sans nom, ni numéro, ni adresse d’usager.
            </p>
          }
          button="Enregistrer la correction"
          back={{ ...back, label: 'Revenir à la réponse' }}
          answer={useActionData<typeof action>()}
        />
      </div>
    </div>
  );
}
