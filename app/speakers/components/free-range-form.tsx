import { readRefusal } from '#app/platform/refusal.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckboxGroup, RadioGroup } from '#app/ui/choice-field.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/field.tsx';
import { FreshForm } from '#app/ui/fresh-form.tsx';

type FreeRangeFormProps = {
  departements: { value: string; label: string }[];
  answer: unknown;
};

/** Says days on which I may come, and where. */
export function FreeRangeForm({ departements, answer }: FreeRangeFormProps) {
  const { fieldErrors, typed, typedList } = readRefusal(answer);
  return (
    <FreshForm method="post" className="pile" noValidate preventScrollReset>
      <ErrorSummary fieldErrors={fieldErrors} />
      <div className="grille grille--2">
        <TextField
          name="startsOn"
          type="date"
          label="Premier jour libre"
          required
          defaultValue={typed('startsOn')}
          error={fieldErrors.startsOn}
        />
        <TextField
          name="endsOn"
          type="date"
          label="Dernier jour, s’il y en a plusieurs"
          defaultValue={typed('endsOn')}
          error={fieldErrors.endsOn}
        />
      </div>
      <RadioGroup
        name="where"
        label="Où"
        choices={[
          { value: 'zone', label: 'Partout dans ma zone' },
          { value: 'departements', label: 'Dans ces départements seulement' },
        ]}
        defaultValue={typed('where') ?? 'zone'}
        error={fieldErrors.where}
      />
      <CheckboxGroup
        name="departementCodes"
        label="Départements"
        help="Pour ces jours seulement, même hors de votre zone."
        className="coches-colonnes"
        choices={departements}
        defaultValue={typedList('departementCodes') ?? []}
        error={fieldErrors.departementCodes}
      />
      <p>
        <Button variant="primary" icon="plus" name="intent" value="add">
          Ajouter ces jours
        </Button>
      </p>
    </FreshForm>
  );
}
