import type { LinksFunction } from '@remix-run/node';
import { Form, type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { load, submit } from '#app/platform/http.server.ts';
import { isRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { fileReport } from '#app/reports/file-report.server.ts';
import type { FileReportInput } from '#app/reports/inputs.ts';
import { readReportForm } from '#app/reports/read-report-form.server.ts';
import { sheetAddress } from '#app/sheets/addresses.ts';
import { reportReasonLabels, reportReasons } from '#app/reports/vocabulary.ts';
import { speakerAddress } from '#app/speakers/addresses.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button } from '#app/ui/button.tsx';
import { RadioGroup } from '#app/ui/choice-field.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextAreaField } from '#app/ui/field.tsx';
import sheetStyles from '#app/ui/styles/pages/fiche.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: sheetStyles }];

export const meta: MetaFunction = () => [
  { title: 'Signaler une erreur – RPBS' },
  { name: 'robots', content: 'noindex' },
];

export const loader = load(({ context, params, url }) =>
  readReportForm(context, {
    slug: params.slug ?? '',
    commentId: url.searchParams.get('commentaire'),
    reviewId: url.searchParams.get('avis'),
  }),
);

export const action = submit(async ({ context, params, url, values, clientAddress }) => {
  const commentId = url.searchParams.get('commentaire');
  const reviewId = url.searchParams.get('avis');
  const target = { slug: params.slug, commentId, reviewId, clientAddress };
  const { slug, speakerSlug } = await fileReport(context, {
    ...values,
    ...target,
  } as FileReportInput);
  const back = speakerSlug ? speakerAddress(speakerSlug) : sheetAddress(slug);
  return redirectSaying(back, 'Signalement envoyé. Merci.');
});

const reasons = reportReasons.map((value) => ({ value, label: reportReasonLabels[value] }));

export default function ReportPage() {
  const { slug, title, comment, review } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = isRefusal(answer) ? answer : null;
  const errors = refusal?.refused.fields ?? {};
  return (
    <div className="conteneur section pile">
      <Breadcrumb
        crumbs={[
          { to: '/fiches', label: 'Fiches' },
          { to: sheetAddress(slug), label: title },
        ]}
        current="Signaler"
      />
      <h1>
        {review ? 'Signaler un avis' : comment ? 'Signaler un commentaire' : 'Signaler une erreur'}
      </h1>
      <p className="chapo">
        {review ? `${review.speaker.name}, par ${review.libraryName}` : `«\u00A0${title}\u00A0»`}
      </p>
      {review && <blockquote className="texte-libre">{review.body}</blockquote>}
      {comment && <blockquote className="texte-libre">{comment.body}</blockquote>}
      <Form method="post" className="pile formulaire" noValidate>
        {refusal && (
          <ErrorSummary
            fieldErrors={errors}
            formErrors={Object.keys(errors).length ? null : [refusal.refused.message]}
          />
        )}
        <RadioGroup
          name="reason"
          label="Qu’est-ce qui ne va pas&nbsp;?"
          required
          choices={reasons}
          defaultValue={String(refusal?.values.reason ?? '')}
          error={errors.reason}
        />
        <TextAreaField
          name="message"
          label="Expliquez en quelques mots"
          help="Ce qui ne va pas, où, et ce qu’il faudrait lire à la place."
          required
          rows={5}
          maxLength={2000}
          defaultValue={String(refusal?.values.message ?? '')}
          error={errors.message}
        />
        <Button variant="primary" icon="flag">
          Envoyer le signalement
        </Button>
      </Form>
    </div>
  );
}
