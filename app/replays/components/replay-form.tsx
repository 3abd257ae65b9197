import { Form } from '@remix-run/react';

import type { Refusal } from '#app/platform/refusal.ts';
import { periods } from '#app/replays/inputs.ts';
import type { ReplayFormPage } from '#app/replays/read-replay-form.server.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckboxGroup, Fieldset, RadioGroup } from '#app/ui/choice-field.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { type Choice, SelectField, TextAreaField, TextField } from '#app/ui/field.tsx';

type ReplayFormProps = { page: ReplayFormPage; refusal: Refusal | null };

const monthName = new Intl.DateTimeFormat('fr-FR', { month: 'long', timeZone: 'UTC' });
const quarterNames = ['premier', 'deuxième', 'troisième', 'dernier'];

const periodChoices: Choice[] = periods.map((value) => {
  const quarter = /^T(\d)$/u.exec(value)?.[1];
  const label = quarter
    ? `${quarterNames[Number(quarter) - 1]} trimestre`
    : monthName.format(new Date(Date.UTC(2026, Number(value) - 1, 1)));
  return { value, label };
});

const ratings: Choice[] = [
  { value: '5', label: '5 – À refaire les yeux fermés' },
  { value: '4', label: '4 – Très bien' },
  { value: '3', label: '3 – Bien' },
  { value: '2', label: '2 – Moyen' },
  { value: '1', label: '1 – Décevant' },
];

/** When, for how many, for how much, how it went, and what to tell the next ones. */
export function ReplayForm({ page, refusal }: ReplayFormProps) {
  const errors = refusal?.refused.fields ?? {};
  const values = { ...page.values, ...refusal?.values };
  const text = (name: Exclude<keyof typeof page.values, 'speakerSlugs'>) => ({
    name,
    defaultValue: values[name],
    error: errors[name],
  });
  return (
    <Form method="post" className="pile formulaire" noValidate>
      {refusal && (
        <ErrorSummary
          fieldErrors={errors}
          formErrors={Object.keys(errors).length ? null : [refusal.refused.message]}
        />
      )}
      <Fieldset
        name="moment"
        label="Quand était-ce&nbsp;?"
        help="L’année suffit. Ajoutez le mois ou le jour si vous vous en souvenez."
      >
        <div className="rang rang--bas">
          <TextField label="Jour" inputMode="numeric" maxLength={2} {...text('day')} />
          <SelectField
            label="Mois ou trimestre"
            emptyChoice="Sans précision"
            choices={periodChoices}
            {...text('period')}
          />
          <TextField label="Année" inputMode="numeric" maxLength={4} required {...text('year')} />
        </div>
      </Fieldset>
      {page.speakers.length > 0 && (
        <CheckboxGroup
          name="speakerSlugs"
          label="Qui est venu chez vous&nbsp;?"
          help="Pour pouvoir donner ensuite votre avis sur sa venue."
          choices={page.speakers.map(({ slug, name }) => ({ value: slug, label: name }))}
          defaultValue={[values.speakerSlugs].flat()}
          error={errors.speakerSlugs}
        />
      )}
      <TextField
        label="Combien de personnes&nbsp;?"
        help="En tout, à peu près."
        inputMode="numeric"
        {...text('attendance')}
      />
      <TextField
        label="Combien cela a-t-il coûté&nbsp;?"
        help="Dépenses de la bibliothèque, hors salaires. Visible par les pros du réseau."
        inputMode="decimal"
        unit="€"
        {...text('cost')}
      />
      <RadioGroup
        name="rating"
        label="Votre note"
        choices={ratings}
        defaultValue={values.rating}
        error={errors.rating}
      />
      <TextAreaField
        label="Un conseil à qui voudrait le refaire"
        help="Ce que vous avez changé, ce qu’il faut prévoir. Visible par les pros du réseau."
        rows={5}
        {...text('advice')}
      />
      <div className="rang">
        <Button variant="primary" icon="repeat-2" name="intent" value="keep">
          {page.replay ? 'Enregistrer ce retour' : 'Publier ce retour'}
        </Button>
      </div>
    </Form>
  );
}
