import { Form } from '@remix-run/react';

import type { CourseForm } from '#app/courses/read-course-form.server.ts';
import { courseReaderLabels, courseReaders } from '#app/courses/vocabulary.ts';
import type { readRefusal } from '#app/platform/refusal.ts';
import { trainingAudienceLabels, trainingAudiences } from '#app/trainings/vocabulary.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { RadioGroup } from '#app/ui/choice-field.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { SelectField, TextAreaField, TextField } from '#app/ui/field.tsx';

type CourseFormViewProps = Pick<CourseForm, 'course' | 'choices'> & {
  refusal: ReturnType<typeof readRefusal>;
  button: string;
  back: string;
};

/** What a course says of itself, beside its steps. */
export function CourseFormView({ course, choices, refusal, button, back }: CourseFormViewProps) {
  const { fieldErrors, formErrors, typed } = refusal;
  const field = (name: string, stands: string | undefined) => ({
    name,
    defaultValue: typed(name) ?? stands ?? '',
    error: fieldErrors[name],
  });
  return (
    <Form method="post" className="pile formulaire-page" noValidate>
      <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
      {course && <input type="hidden" name="revision" value={course.revision} />}
      <TextField {...field('title', course?.title)} label="Titre" required maxLength={140} />
      <TextAreaField
        {...field('summary', course?.summary)}
        label="En deux phrases"
        help="Ce qui donne envie : on le lit dans la liste."
        rows={2}
        maxLength={400}
      />
      <TextAreaField
        {...field('aims', course?.aims)}
        label="Objectifs"
        help="Ce que l’on sait faire au bout, une ligne chacun."
        rows={4}
        maxLength={1500}
      />
      <div className="grille grille--2">
        <SelectField
          {...field('themeId', course?.themeId)}
          label="Thème"
          required
          emptyChoice="Choisir un thème"
          choices={choices.themes}
        />
        <SelectField
          {...field('libraryId', course?.libraryId ?? choices.organisers[0]?.value)}
          label="Proposé par"
          required
          choices={choices.organisers}
        />
        <TextField
          {...field('minutes', course?.minutes)}
          label="Durée"
          help="Le temps qu’il prend en tout."
          unit="minutes"
          inputMode="numeric"
          required
        />
        <SelectField
          {...field('trainingId', course?.trainingId)}
          label="Autour d’une formation"
          help="Leurs deux pages mènent l’une à l’autre."
          emptyChoice="Aucune"
          choices={choices.trainings}
        />
      </div>
      <RadioGroup
        name="audience"
        label="Pour qui"
        choices={trainingAudiences.map((value) => ({
          value,
          label: trainingAudienceLabels[value],
        }))}
        defaultValue={typed('audience') ?? course?.audience ?? 'everyone'}
        error={fieldErrors.audience}
      />
      <RadioGroup
        name="readers"
        label="Qui lit les étapes"
        help="Le titre, les objectifs et les titres des étapes se lisent par tous."
        choices={courseReaders.map((value) => ({ value, label: courseReaderLabels[value] }))}
        defaultValue={typed('readers') ?? course?.readers ?? 'professionals'}
        error={fieldErrors.readers}
      />
      <p className="rang">
        <Button variant="primary" icon="save" name="intent" value="revise">
          {button}
        </Button>
        <LinkButton variant="quiet" to={back}>
          Annuler
        </LinkButton>
      </p>
    </Form>
  );
}
