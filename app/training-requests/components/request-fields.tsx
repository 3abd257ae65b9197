import {
  mostPeople,
  requestFormatLabels,
  requestFormats,
} from '#app/training-requests/vocabulary.ts';
import { trainingAudienceLabels, trainingAudiences } from '#app/trainings/vocabulary.ts';
import { RadioGroup } from '#app/ui/choice-field.tsx';
import { SelectField, TextAreaField, TextField } from '#app/ui/field.tsx';

type RequestFieldsProps = {
  themes: { value: string; label: string }[];
  /** What a field was left with, or stands at. */
  valueOf: (name: string) => string | undefined;
  errors: Readonly<Record<string, string[] | undefined>>;
};

/** What a library would like to be taught, in its own words. */
export function RequestFields({ themes, valueOf, errors }: RequestFieldsProps) {
  const field = (name: string, label: string) => ({
    name,
    label,
    defaultValue: valueOf(name) ?? '',
    error: errors[name],
  });
  return (
    <>
      <SelectField
        {...field('themeId', 'Thème')}
        required
        emptyChoice="Choisir un thème"
        choices={themes}
      />
      <TextField
        {...field('title', 'Nous voudrions apprendre à')}
        help={
          'Avec vos mots\u00A0: «\u00A0animer un atelier d’écriture avec des adolescents\u00A0».'
        }
        required
        maxLength={140}
      />
      <TextAreaField
        {...field('reason', 'Pourquoi')}
        help="Ce qui se présente, ce que vous avez déjà essayé. Lu entre professionnels."
        required
        rows={4}
        maxLength={800}
      />
      <RadioGroup
        name="audience"
        label="Pour qui"
        choices={trainingAudiences.map((value) => ({
          value,
          label: trainingAudienceLabels[value],
        }))}
        defaultValue={valueOf('audience') ?? 'everyone'}
        error={errors.audience}
      />
      <RadioGroup
        name="format"
        label="Où"
        choices={requestFormats.map((value) => ({ value, label: requestFormatLabels[value] }))}
        defaultValue={valueOf('format') ?? 'near'}
        error={errors.format}
      />
      <TextField
        {...field('period', 'Quand, de préférence')}
        help={'«\u00A0Un lundi, après la rentrée\u00A0». Vide\u00A0: peu importe.'}
        maxLength={160}
      />
    </>
  );
}

/** How many would come from one library. */
export function PeopleField({ value, error }: { value: string; error?: string[] }) {
  return (
    <TextField
      name="people"
      label="Combien de personnes viendraient de chez vous"
      required
      type="number"
      inputMode="numeric"
      min={1}
      max={mostPeople}
      defaultValue={value}
      error={error}
    />
  );
}
