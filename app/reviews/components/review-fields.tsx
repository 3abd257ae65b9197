import {
  criteria,
  criterionLabels,
  inviteAgainLabels,
  inviteAgains,
  markLabels,
} from '#app/reviews/vocabulary.ts';
import type { FieldErrors } from '#app/platform/errors.ts';
import { Fieldset, RadioGroup } from '#app/ui/choice-field.tsx';
import { SelectField, TextAreaField, TextField } from '#app/ui/field.tsx';

type ReviewFieldsProps = {
  errors: FieldErrors;
  /** What was typed, or what the review says. */
  valueOf: (name: string) => string | undefined;
};

const marks = ([5, 4, 3, 2, 1] as const).map((value) => ({
  value: String(value),
  label: markLabels[value],
}));
const agains = inviteAgains.map((value) => ({ value, label: inviteAgainLabels[value] }));

/** What was done, for whom, how it went, and what to tell the next ones. */
export function ReviewFields({ errors, valueOf }: ReviewFieldsProps) {
  const text = (name: string) => ({ name, defaultValue: valueOf(name), error: errors[name] });
  return (
    <>
      <TextField
        label="Ce qui a été fait"
        help="Par exemple&nbsp;: atelier boîte-constellation, deux séances."
        required
        maxLength={200}
        {...text('done')}
      />
      <TextField
        label="Pour qui"
        help="Par exemple&nbsp;: 26 élèves de CM1."
        required
        maxLength={120}
        {...text('audience')}
      />
      <Fieldset name="marks" label="Vos notes, de 1 à 5">
        <div className="pile">
          {criteria.map((name) => (
            <SelectField
              key={name}
              label={criterionLabels[name]}
              emptyChoice="Choisir"
              required
              choices={marks}
              {...text(name)}
            />
          ))}
        </div>
      </Fieldset>
      <RadioGroup
        label="L’inviteriez-vous de nouveau&nbsp;?"
        required
        choices={agains}
        {...text('again')}
      />
      <TextField
        label="À quelles conditions"
        help="Si vous avez répondu «&nbsp;à certaines conditions&nbsp;»."
        maxLength={300}
        {...text('conditions')}
      />
      <TextAreaField
        label="Un conseil à qui voudrait inviter cette personne"
        help="Lu par les professionnels du réseau et par la personne elle-même, qui peut répondre."
        rows={5}
        maxLength={2000}
        {...text('advice')}
      />
    </>
  );
}
