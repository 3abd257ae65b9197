import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { loadCleaner } from '#app/intake/load-cleaner.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { readAnswering, writeAnswering } from '#app/training-requests/answering.ts';
import { AnsweringNotice } from '#app/training-requests/components/answering-notice.tsx';
import { readRequestDraft } from '#app/training-requests/read-request-draft.server.ts';
import { newSessionAddress, trainingsAddress } from '#app/trainings/addresses.ts';
import { TrainingFormView } from '#app/trainings/components/training-form-view.tsx';
import { createTraining } from '#app/trainings/create-training.server.ts';
import { readTrainingForm } from '#app/trainings/read-training-form.server.ts';
import { readTrainingForm as readForm } from '#app/trainings/training-form.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import editStyles from '#app/ui/styles/pages/edition.css?url';
import richTextStyles from '#app/ui/styles/pages/texte-riche.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: editStyles },
  { rel: 'stylesheet', href: richTextStyles },
];

export const meta: MetaFunction = () => [{ title: 'Proposer une formation – Formations – RPBS' }];

export const loader = load(async ({ context, url: { searchParams } }) => ({
  form: await readTrainingForm(context, null),
  draft: await readRequestDraft(context, readAnswering(searchParams)),
}));

export const action = submit(async ({ context, values, url: { searchParams } }) => {
  const { slug } = await createTraining(context, readForm(values));
  return redirectSaying(
    newSessionAddress(slug) + writeAnswering(readAnswering(searchParams)),
    'Formation enregistrée\u00A0: donnez-lui une session.',
  );
});

export default function NewTrainingRoute() {
  const { form, draft } = useLoaderData<typeof loader>();
  return (
    <div className="conteneur section">
      <Breadcrumb crumbs={[{ to: trainingsAddress, label: 'Formations' }]} current="Proposer" />
      <h1 className="h1-page">Proposer une formation</h1>
      <p className="chapo">
        Ce qu’elle enseigne d’abord, ses dates ensuite. Rien ne paraît avant que vous n’annonciez
        une session.
      </p>
      {draft && <AnsweringNotice draft={draft} />}
      <TrainingFormView
        {...form}
        begun={draft?.training}
        refusal={readRefusal(useActionData<typeof action>())}
        button="Enregistrer et donner des dates"
        back={trainingsAddress}
        loadCleaner={loadCleaner}
      />
    </div>
  );
}
