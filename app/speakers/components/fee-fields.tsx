import type { FormReader } from '#app/platform/form-reader.ts';
import {
  feeUnitLabels,
  feeUnits,
  legalStatuses,
  legalStatusLabels,
  mostFees,
  speakerFormatLabels,
  speakerFormats,
} from '#app/speakers/vocabulary.ts';
import { Fieldset } from '#app/ui/choice-field.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';

const formats = speakerFormats.map((value) => ({ value, label: speakerFormatLabels[value] }));
const units = feeUnits.map((value) => ({ value, label: feeUnitLabels[value] }));

/** What they ask, by format, and under which status. */
export function FeeFields({ read }: { read: FormReader }) {
  const filled = Array.from({ length: mostFees }, (_, row) => row).filter(
    (row) => read.one(`fees.${row}.amount`) || read.one(`fees.${row}.covers`),
  );
  // Those that are there, and two to add.
  const rows = Math.min(mostFees, (filled.at(-1) ?? -1) + 3);
  return (
    <>
      {Array.from({ length: rows }, (_, row) => (
        <Fieldset key={row} name={`fees.${row}`} label={`Tarif ${row + 1}`} className="inter-tarif">
          <div className="inter-tarif__ligne">
            <SelectField
              {...read.field(`fees.${row}.format`)}
              label="Format"
              emptyChoice="Choisir"
              choices={formats}
            />
            <SelectField
              {...read.field(`fees.${row}.unit`)}
              label="Pour"
              emptyChoice="Choisir"
              choices={units}
            />
            <TextField
              {...read.field(`fees.${row}.amount`)}
              label="Montant"
              inputMode="decimal"
              unit="€"
            />
          </div>
          <TextField
            {...read.field(`fees.${row}.covers`)}
            label="Ce que cela couvre"
            maxLength={200}
          />
        </Fieldset>
      ))}
      <SelectField
        {...read.field('legalStatus')}
        label="Statut"
        emptyChoice="Non précisé"
        choices={legalStatuses.map((value) => ({ value, label: legalStatusLabels[value] }))}
      />
      <TextField
        {...read.field('siret')}
        label="SIRET"
        help="Quatorze chiffres, si la facture en porte un."
        inputMode="numeric"
        autoComplete="off"
      />
    </>
  );
}
