import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { answersAddress, publishedAnswerAddress } from '#app/answers/addresses.ts';
import { answerMeta } from '#app/answers/answer-meta.ts';
import { certifyAnswer } from '#app/answers/certify-answer.server.ts';
import { AnswerView } from '#app/answers/components/answer-view.tsx';
import { confirmAnswer } from '#app/answers/confirm-answer.server.ts';
import { readAnswer } from '#app/answers/read-answer.server.ts';
import { withdrawAnswer } from '#app/answers/withdraw-answer.server.ts';
import { BadRequest } from '#app/platform/errors.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import styles from '#app/ui/styles/pages/reponses.css?url';
import textStyles from '#app/ui/styles/pages/texte-riche.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: textStyles },
  { rel: 'stylesheet', href: styles },
];

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? answerMeta(data.page, data.origin) : [{ title: 'Page introuvable – RPBS' }];

export const loader = load(async ({ context, params }) => ({
  page: await readAnswer(context, { slug: params.slug ?? '' }),
  origin: context.appUrl,
}));

export const action = submit(async ({ context, params, values }) => {
  const slug = params.slug ?? '';
  const address = publishedAnswerAddress(slug);
  switch (values.intent) {
    case 'confirm':
      await confirmAnswer(context, { slug });
      return redirectSaying(address, 'Réponse confirmée pour un an.');
    case 'certify':
      await certifyAnswer(context, { slug });
      return redirectSaying(address, 'Réponse marquée «\u00A0vérifiée\u00A0».');
    case 'withdraw':
      await withdrawAnswer(context, { slug });
      return redirectSaying(answersAddress, 'Réponse retirée.');
    default:
      throw new BadRequest('Ce geste n’existe pas ici.');
  }
});

export default function PublishedAnswerPage() {
  const { page } = useLoaderData<typeof loader>();
  return <AnswerView page={page} answer={useActionData<typeof action>()} />;
}
