import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { BadRequest } from '#app/platform/errors.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { answerReview } from '#app/reviews/answer-review.server.ts';
import { ReviewPageView } from '#app/reviews/components/review-page-view.tsx';
import { correctReview } from '#app/reviews/correct-review.server.ts';
import type { CorrectReviewInput } from '#app/reviews/inputs.ts';
import { readReview } from '#app/reviews/read-review.server.ts';
import { withdrawReview } from '#app/reviews/withdraw-review.server.ts';
import { speakerAddress, speakersAddress } from '#app/speakers/addresses.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import styles from '#app/ui/styles/pages/intervenants.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction = () => [
  { title: 'Avis d’une bibliothèque – Intervenants – RPBS' },
  { name: 'robots', content: 'noindex' },
];

export const loader = load(({ context, params }) =>
  readReview(context, { reviewId: params.id ?? '' }),
);

export const action = submit(async ({ context, params, values }) => {
  const reviewId = params.id ?? '';
  const back = (slug: string) => `${speakerAddress(slug)}#avis-${reviewId}`;
  switch (values.intent) {
    case 'answer': {
      const { slug } = await answerReview(context, {
        reviewId,
        answer: String(values.answer ?? ''),
      });
      return redirectSaying(back(slug), 'Réponse publiée.');
    }
    case 'correct': {
      const { slug } = await correctReview(context, {
        ...values,
        reviewId,
      } as CorrectReviewInput);
      return redirectSaying(back(slug), 'Avis corrigé.');
    }
    case 'withdraw': {
      const reason = String(values.reason ?? '');
      const { slug } = await withdrawReview(context, { reviewId, reason });
      return redirectSaying(speakerAddress(slug), 'Avis retiré.');
    }
    default:
      throw new BadRequest('Ce geste n’existe pas ici.');
  }
});

export default function ReviewRoute() {
  const page = useLoaderData<typeof loader>();
  const { speaker, review } = page;
  return (
    <div className="conteneur section pile">
      <Breadcrumb
        crumbs={[
          { to: speakersAddress, label: 'Intervenants' },
          { to: speakerAddress(speaker.slug), label: speaker.name },
        ]}
        current={`Avis de ${review.library.name}`}
      />
      <h1 className="h1-page">Un avis sur {speaker.name}</h1>
      <ReviewPageView page={page} answer={useActionData<typeof action>()} />
    </div>
  );
}
