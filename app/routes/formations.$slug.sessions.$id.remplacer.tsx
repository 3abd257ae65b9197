import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { load, submit } from '#app/platform/http.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import {
  keptSessionsAddress,
  trainingAddress,
  trainingsAddress,
} from '#app/trainings/addresses.ts';
import { ReplacementFormView } from '#app/trainings/components/replacement-form-view.tsx';
import type { ReplaceTrainerInput } from '#app/trainings/inputs.ts';
import { readReplacementForm } from '#app/trainings/read-replacement-form.server.ts';
import { replaceTrainer } from '#app/trainings/replace-trainer.server.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { plural } from '#app/ui/format.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Remplacer qui anime\u00A0: ${data?.form.training.title ?? ''} – Formations – RPBS` },
];

export const loader = load(async ({ context, params }) => ({
  form: await readReplacementForm(context, { slug: params.slug, sessionId: params.id }),
}));

export const action = submit(async ({ context, params, values }) => {
  const { count } = await replaceTrainer(context, {
    ...values,
    sessionId: params.id ?? '',
  } as ReplaceTrainerInput);
  return redirectSaying(
    keptSessionsAddress,
    plural(
      count,
      'Demi-journée confiée à quelqu’un d’autre.',
      'Demi-journées confiées à quelqu’un d’autre.',
    ),
  );
});

export default function ReplacementRoute() {
  const { form } = useLoaderData<typeof loader>();
  const refusal = readRefusal(useActionData<typeof action>());
  return (
    <div className="conteneur section pile pile--large">
      <Breadcrumb
        crumbs={[
          { to: trainingsAddress, label: 'Formations' },
          { to: keptSessionsAddress, label: 'Mes sessions' },
          { to: trainingAddress(form.training.slug), label: form.training.title },
        ]}
        current="Remplacer qui anime"
      />
      <h1 className="h1-page">Remplacer qui anime</h1>
      <p className="chapo">{form.training.title}</p>
      <ReplacementFormView form={form} refusal={refusal} />
    </div>
  );
}
