import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { courseAddress, courseFormAddress, coursesAddress } from '#app/courses/addresses.ts';
import { CourseFigures } from '#app/courses/components/course-figures.tsx';
import { CourseFormView } from '#app/courses/components/course-form-view.tsx';
import { KeptCourseView } from '#app/courses/components/kept-course-view.tsx';
import { moveStep } from '#app/courses/move-step.server.ts';
import { publishCourse } from '#app/courses/publish-course.server.ts';
import { readCourseFigures } from '#app/courses/read-course-figures.server.ts';
import { readCourseForm } from '#app/courses/read-course-form.server.ts';
import { removeStep } from '#app/courses/remove-step.server.ts';
import { reviseCourse } from '#app/courses/revise-course.server.ts';
import { withdrawCourse } from '#app/courses/withdraw-course.server.ts';
import { BadRequest } from '#app/platform/errors.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { trainingsAddress } from '#app/trainings/addresses.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import styles from '#app/ui/styles/pages/parcours.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Modifier : ${data?.course.title ?? 'parcours'} – Parcours – RPBS` },
];

export const loader = load(async ({ context, params }) => ({
  ...(await readCourseForm(context, { slug: params.slug })),
  figures: await readCourseFigures(context, { slug: params.slug }),
}));

export const action = submit(async ({ context, params, values }) => {
  const { slug = '' } = params;
  const { intent, stepId } = values;
  const done = (words: string) => redirectSaying(courseFormAddress(slug), words);
  switch (intent) {
    case 'revise':
      await reviseCourse(context, { ...values, slug });
      return done('Présentation enregistrée.');
    case 'publish':
      await publishCourse(context, { slug });
      return redirectSaying(courseAddress(slug), 'Parcours publié.');
    case 'withdraw':
      await withdrawCourse(context, { slug });
      return done('Parcours retiré : il ne se lit plus.');
    case 'up':
    case 'down':
      await moveStep(context, { slug, stepId, direction: intent });
      return done(intent === 'up' ? 'Étape montée.' : 'Étape descendue.');
    case 'remove':
      await removeStep(context, { slug, stepId });
      return done('Étape retirée.');
    default:
      throw new BadRequest('Ce geste n’existe pas ici.');
  }
});

export default function KeepCourseRoute() {
  const { course, choices, steps, hasChanges, figures } = useLoaderData<typeof loader>();
  return (
    <div className="conteneur section pile pile--large">
      <Breadcrumb
        crumbs={[
          { to: trainingsAddress, label: 'Formations' },
          { to: coursesAddress, label: 'Parcours' },
          { to: courseAddress(course.slug), label: course.title },
        ]}
        current="Modifier"
      />
      <h1 className="h1-page">{course.title}</h1>
      <KeptCourseView course={course} steps={steps} hasChanges={hasChanges} />
      {course.state !== 'draft' && <CourseFigures figures={figures} />}
      <section aria-labelledby="presentation">
        <h2 id="presentation">Présentation</h2>
        <CourseFormView
          key={course.revision}
          course={course}
          choices={choices}
          refusal={readRefusal(useActionData<typeof action>())}
          button="Enregistrer la présentation"
          back={courseAddress(course.slug)}
        />
      </section>
    </div>
  );
}
