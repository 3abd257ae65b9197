import type { LinksFunction } from '@remix-run/node';
import { Form, type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { load, submit } from '#app/platform/http.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { ReviewFields } from '#app/reviews/components/review-fields.tsx';
import type { WriteReviewInput } from '#app/reviews/inputs.ts';
import { readReviewForm } from '#app/reviews/read-review-form.server.ts';
import { writeReview } from '#app/reviews/write-review.server.ts';
import { speakerAddress, speakersAddress } from '#app/speakers/addresses.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { RadioGroup } from '#app/ui/choice-field.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Notice } from '#app/ui/notice.tsx';
import styles from '#app/ui/styles/pages/intervenants.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction = () => [
  { title: 'Commenter une venue – Intervenants – RPBS' },
  { name: 'robots', content: 'noindex' },
];

export const loader = load(async ({ context, params, url }) => ({
  page: await readReviewForm(context, { slug: params.slug ?? '' }),
  asked: url.searchParams.get('venue'),
}));

export const action = submit(async ({ context, params, values }) => {
  const { slug, reviewId } = await writeReview(context, {
    ...values,
    slug: params.slug,
  } as WriteReviewInput);
  return redirectSaying(`${speakerAddress(slug)}#avis-${reviewId}`, 'Avis publié.');
});

export default function NewReviewRoute() {
  const { page, asked } = useLoaderData<typeof loader>();
  const { speaker, comings, whyNot } = page;
  const { fieldErrors, formErrors, typed } = readRefusal(useActionData<typeof action>());
  const [only] = comings.length === 1 ? comings : [];
  return (
    <div className="conteneur section pile">
      <Breadcrumb
        crumbs={[
          { to: speakersAddress, label: 'Intervenants' },
          { to: speakerAddress(speaker.slug), label: speaker.name },
        ]}
        current="Commenter une venue"
      />
      <h1 className="h1-page">Commenter une venue</h1>
      <p className="chapo">{speaker.name}</p>
      {whyNot ? (
        <Notice tone="warning" title="Vous ne pouvez pas donner d’avis ici">
          <p>{whyNot}</p>
          <LinkButton variant="outline" to={speakerAddress(speaker.slug)}>
            Revenir au profil
          </LinkButton>
        </Notice>
      ) : (
        <Form method="post" className="pile formulaire" noValidate>
          <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
          <RadioGroup
            name="coming"
            label="Quelle venue&nbsp;?"
            required
            choices={comings.map(({ coming, title, when }) => ({
              value: coming,
              label: `${when}, ${title}`,
            }))}
            defaultValue={typed('coming') ?? asked ?? only?.coming}
            error={fieldErrors.coming}
          />
          <ReviewFields errors={fieldErrors} valueOf={typed} />
          <p>
            <Button variant="primary" icon="send">
              Publier cet avis
            </Button>
          </p>
        </Form>
      )}
    </div>
  );
}
