import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { courseFormAddress, coursesAddress } from '#app/courses/addresses.ts';
import { StepFormView } from '#app/courses/components/step-form-view.tsx';
import { readStepForm } from '#app/courses/read-step-form.server.ts';
import { readStepText } from '#app/courses/step-form.ts';
import { stepKindLabels } from '#app/courses/vocabulary.ts';
import { writeStep } from '#app/courses/write-step.server.ts';
import { loadCleaner } from '#app/intake/load-cleaner.ts';
import { InvalidInput } from '#app/platform/errors.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { tooLargeSentence } from '#app/platform/multipart.server.ts';
import { isRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { trainingsAddress } from '#app/trainings/addresses.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import editStyles from '#app/ui/styles/pages/edition.css?url';
import styles from '#app/ui/styles/pages/parcours.css?url';
import richTextStyles from '#app/ui/styles/pages/texte-riche.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: editStyles },
  { rel: 'stylesheet', href: richTextStyles },
  { rel: 'stylesheet', href: styles },
];

const titleOf = (form: { stepId: string | null; kind: keyof typeof stepKindLabels }) =>
  `${form.stepId ? 'Modifier l’étape' : 'Ajouter une étape'}\u00A0: ${stepKindLabels[form.kind].toLowerCase()}`;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? titleOf(data.form) : 'Page introuvable'} – Parcours – RPBS` },
];

export const loader = load(async ({ context, params }) => ({
  form: await readStepForm(context, { slug: params.slug, step: params.step }),
}));

export const action = submit(
  async ({ context, params, values, files, tooLarge }) => {
    const form = await readStepForm(context, { slug: params.slug, step: params.step });
    if (tooLarge.length) throw new InvalidInput({ file: [tooLargeSentence()] });
    await writeStep(context, {
      ...values,
      slug: form.course.slug,
      stepId: form.stepId,
      kind: form.kind,
      text: readStepText(values, form.text),
      file: files.find(({ sizeInBytes }) => sizeInBytes > 0) ?? null,
      quizForm: values,
    });
    return redirectSaying(courseFormAddress(form.course.slug), 'Étape enregistrée.');
  },
  { acceptsFiles: true },
);

export default function StepFormRoute() {
  const { form } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="conteneur section">
      <Breadcrumb
        crumbs={[
          { to: trainingsAddress, label: 'Formations' },
          { to: coursesAddress, label: 'Parcours' },
          { to: courseFormAddress(form.course.slug), label: form.course.title },
        ]}
        current={stepKindLabels[form.kind]}
      />
      <h1 className="h1-page">{titleOf(form)}</h1>
      <StepFormView
        form={form}
        refusal={isRefusal(answer) ? answer : null}
        back={courseFormAddress(form.course.slug)}
        loadCleaner={loadCleaner}
      />
    </div>
  );
}
