import type { readRefusal } from '#app/platform/refusal.ts';
import { stopHalfLabels, stopHalves, stopKindLabels, stopKinds } from '#app/tours/vocabulary.ts';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { formatFullDate } from '#app/ui/format.ts';

type StopFieldsProps = {
  refusal: ReturnType<typeof readRefusal>;
  /** The days to choose from; a date is typed where they are not known yet. */
  days: readonly string[] | null;
};

/** When my library receives, and for what. */
export function StopFields({ refusal: { fieldErrors, typed }, days }: StopFieldsProps) {
  return (
    <div className="grille grille--2">
      {days ? (
        <SelectField
          name="day"
          label="Votre jour"
          required
          emptyChoice="Choisir un jour"
          choices={days.map((day) => ({ value: day, label: formatFullDate(day) }))}
          defaultValue={typed('day') ?? ''}
          error={fieldErrors.day}
        />
      ) : (
        <TextField
          type="date"
          name="day"
          label="Votre jour"
          required
          defaultValue={typed('day') ?? ''}
          error={fieldErrors.day}
        />
      )}
      <SelectField
        name="half"
        label="Quand"
        required
        choices={stopHalves.map((half) => ({ value: half, label: stopHalfLabels[half] }))}
        defaultValue={typed('half') ?? 'morning'}
        error={fieldErrors.half}
      />
      <SelectField
        name="kind"
        label="Pour quoi"
        required
        choices={stopKinds.map((kind) => ({ value: kind, label: stopKindLabels[kind] }))}
        defaultValue={typed('kind') ?? 'meeting'}
        error={fieldErrors.kind}
      />
      <TextField
        name="stopNote"
        label="Précision"
        help="Public, lieu, heure."
        maxLength={300}
        defaultValue={typed('stopNote') ?? ''}
        error={fieldErrors.stopNote}
      />
    </div>
  );
}
