import { Form } from '@remix-run/react';

import type { readRefusal } from '#app/platform/refusal.ts';
import type { LoadCleaner } from '#app/sheets/components/editor/editor-context.ts';
import { LongTextField } from '#app/sheets/components/editor/long-text-field.tsx';
import type { TrainingFormData } from '#app/trainings/read-training-form.server.ts';
import { trainingAudienceLabels, trainingAudiences } from '#app/trainings/vocabulary.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { RadioGroup } from '#app/ui/choice-field.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { SelectField, TextAreaField, TextField } from '#app/ui/field.tsx';

type TrainingFormViewProps = TrainingFormData & {
  /** What a form that says nothing yet begins with. */
  begun?: Partial<Record<'title' | 'aims' | 'themeId', string>> & {
    audience?: (typeof trainingAudiences)[number];
  };
  refusal: ReturnType<typeof readRefusal>;
  button: string;
  back: string;
  loadCleaner: LoadCleaner;
};

/** What a training says of itself, whatever its dates. */
export function TrainingFormView(props: TrainingFormViewProps) {
  const { training, choices, begun, refusal, button, back, loadCleaner } = props;
  const { fieldErrors, formErrors, typed } = refusal;
  const field = (name: string, stands: string | undefined) => ({
    name,
    defaultValue: typed(name) ?? stands ?? '',
    error: fieldErrors[name],
  });
  return (
    <Form method="post" className="pile formulaire-page" noValidate>
      <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
      {training && <input type="hidden" name="revision" value={training.revision} />}
      <TextField
        {...field('title', training?.title ?? begun?.title)}
        label="Titre"
        required
        maxLength={140}
      />
      <TextAreaField
        {...field('summary', training?.summary)}
        label="En deux phrases"
        help="Ce qui donne envie&nbsp;: on le lit dans le catalogue."
        rows={2}
        maxLength={400}
      />
      <div className="grille grille--2">
        <SelectField
          {...field('themeId', training?.themeId ?? begun?.themeId)}
          label="Thème"
          required
          emptyChoice="Choisir un thème"
          choices={choices.themes}
        />
        <SelectField
          {...field('libraryId', training?.libraryId ?? choices.organisers[0]?.value)}
          label="Organisée par"
          required
          choices={choices.organisers}
        />
      </div>
      <RadioGroup
        name="audience"
        label="Pour qui"
        choices={trainingAudiences.map((value) => ({
          value,
          label: trainingAudienceLabels[value],
        }))}
        defaultValue={typed('audience') ?? training?.audience ?? begun?.audience ?? 'everyone'}
        error={fieldErrors.audience}
      />
      <TextAreaField
        {...field('aims', training?.aims ?? begun?.aims)}
        label="Objectifs"
        help="Ce que l’on sait faire en repartant, une ligne chacun."
        rows={4}
        maxLength={1500}
      />
      <LongTextField
        name="programme"
        label="Programme"
        error={fieldErrors.programme}
        notation={typed('programme') ?? training?.notation ?? ''}
        document={typed('programme.doc') ?? ''}
        kept={training?.programme ?? null}
        loadCleaner={loadCleaner}
      />
      <TextField
        {...field('prerequisites', training?.prerequisites)}
        label="Prérequis"
        help="Vide&nbsp;: aucun. Se lit entre professionnels."
        maxLength={600}
      />
      <p className="rang">
        <Button variant="primary" icon="save">
          {button}
        </Button>
        <LinkButton variant="quiet" to={back}>
          Annuler
        </LinkButton>
      </p>
    </Form>
  );
}
