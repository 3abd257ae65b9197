import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { courseFormAddress, coursesAddress } from '#app/courses/addresses.ts';
import { CourseFormView } from '#app/courses/components/course-form-view.tsx';
import { createCourse } from '#app/courses/create-course.server.ts';
import type { CourseInput } from '#app/courses/inputs.ts';
import { readNewCourseForm } from '#app/courses/read-course-form.server.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { trainingsAddress } from '#app/trainings/addresses.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';

export const meta: MetaFunction = () => [{ title: 'Écrire un parcours – Formations – RPBS' }];

export const loader = load(({ context }) => readNewCourseForm(context));

export const action = submit(async ({ context, values }) => {
  const { slug } = await createCourse(context, values as unknown as CourseInput);
  return redirectSaying(courseFormAddress(slug), 'Parcours enregistré : écrivez ses étapes.');
});

export default function NewCourseRoute() {
  const data = useLoaderData<typeof loader>();
  return (
    <div className="conteneur section">
      <Breadcrumb
        crumbs={[
          { to: trainingsAddress, label: 'Formations' },
          { to: coursesAddress, label: 'Parcours' },
        ]}
        current="Écrire"
      />
      <h1 className="h1-page">Écrire un parcours</h1>
      <p className="chapo">
        Ce qu’il apprend d’abord, ses étapes ensuite. Rien ne paraît avant que vous ne le publiiez.
      </p>
      <CourseFormView
        {...data}
        refusal={readRefusal(useActionData<typeof action>())}
        button="Enregistrer et écrire les étapes"
        back={coursesAddress}
      />
    </div>
  );
}
