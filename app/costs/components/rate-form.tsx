import type { readRefusal } from '#app/platform/refusal.ts';
import { rateKinds, rateWords } from '#app/costs/vocabulary.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { FreshForm } from '#app/ui/fresh-form.tsx';

/** Sets a rate from a day on; said for a day that has one, it corrects it. */
export function RateForm({
  refusal: { fieldErrors, formErrors, typed },
}: {
  refusal: ReturnType<typeof readRefusal>;
}) {
  return (
    <FreshForm method="post" className="pile" noValidate>
      <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
      <div className="grille grille--2">
        <SelectField
          name="kind"
          label="Tarif"
          required
          emptyChoice="Choisir"
          choices={rateKinds.map((kind) => ({ value: kind, label: rateWords[kind].label }))}
          defaultValue={typed('kind') ?? ''}
          error={fieldErrors.kind}
        />
        <TextField
          name="amount"
          label="Montant"
          required
          help="En euros&nbsp;; en pourcentage pour la contribution&nbsp;; un nombre pour le détour."
          inputMode="decimal"
          defaultValue={typed('amount') ?? ''}
          error={fieldErrors.amount}
        />
        <TextField
          type="date"
          name="appliesFrom"
          label="S’applique depuis le"
          required
          defaultValue={typed('appliesFrom') ?? ''}
          error={fieldErrors.appliesFrom}
        />
        <TextField
          name="source"
          label="D’où il vient"
          required
          maxLength={200}
          help="Le texte ou l’organisme qui le fixe."
          defaultValue={typed('source') ?? ''}
          error={fieldErrors.source}
        />
        <TextField
          type="url"
          name="sourceUrl"
          label="Adresse de cette source"
          defaultValue={typed('sourceUrl') ?? ''}
          error={fieldErrors.sourceUrl}
        />
      </div>
      <p>
        <Button variant="primary" icon="save">
          Enregistrer le tarif
        </Button>
      </p>
    </FreshForm>
  );
}
