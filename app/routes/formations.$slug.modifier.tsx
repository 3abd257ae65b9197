import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { loadCleaner } from '#app/intake/load-cleaner.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { trainingAddress, trainingsAddress } from '#app/trainings/addresses.ts';
import { TrainingFormView } from '#app/trainings/components/training-form-view.tsx';
import { readTrainingForm } from '#app/trainings/read-training-form.server.ts';
import { reviseTraining } from '#app/trainings/revise-training.server.ts';
import { readTrainingForm as readForm } from '#app/trainings/training-form.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import editStyles from '#app/ui/styles/pages/edition.css?url';
import richTextStyles from '#app/ui/styles/pages/texte-riche.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: editStyles },
  { rel: 'stylesheet', href: richTextStyles },
];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Modifier\u00A0: ${data?.training?.title ?? 'formation'} – Formations – RPBS` },
];

export const loader = load(({ context, params }) =>
  readTrainingForm(context, { slug: params.slug }),
);

export const action = submit(async ({ context, values, params }) => {
  const { training } = await readTrainingForm(context, { slug: params.slug });
  const { slug } = await reviseTraining(context, {
    ...readForm(values, training?.programme ?? null),
    slug: params.slug ?? '',
    revision: values.revision,
  });
  return redirectSaying(trainingAddress(slug), 'Formation enregistrée.');
});

export default function ReviseTrainingRoute() {
  const data = useLoaderData<typeof loader>();
  const { slug = '', title = '' } = data.training ?? {};
  return (
    <div className="conteneur section">
      <Breadcrumb
        crumbs={[
          { to: trainingsAddress, label: 'Formations' },
          { to: trainingAddress(slug), label: title },
        ]}
        current="Modifier"
      />
      <h1 className="h1-page">Modifier la formation</h1>
      <TrainingFormView
        {...data}
        refusal={readRefusal(useActionData<typeof action>())}
        button="Enregistrer la formation"
        back={trainingAddress(slug)}
        loadCleaner={loadCleaner}
      />
    </div>
  );
}
