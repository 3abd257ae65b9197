import type { FormReader } from '#app/platform/form-reader.ts';
import type { SpeakerChoices } from '#app/speakers/read-speaker-form.server.ts';
import { CheckboxGroup } from '#app/ui/choice-field.tsx';
import { Combobox } from '#app/ui/combobox.tsx';
import { TextAreaField, TextField } from '#app/ui/field.tsx';

/** Where they live or work, and where they come. */
export function AreaFields({ read, choices }: { read: FormReader; choices: SpeakerChoices }) {
  return (
    <section className="pile" aria-labelledby="zone">
      <h2 id="zone">Où</h2>
      <Combobox
        {...read.field('commune')}
        idName="communeCode"
        defaultId={read.one('communeCode')}
        label="Commune"
        help="Celle d’où ils partent&nbsp;: les trajets se comptent de là."
        source="/suggestions/communes"
      />
      <CheckboxGroup
        {...read.group('departementCodes')}
        defaultValue={read.many('departementCodes')}
        label="Départements où ils se déplacent"
        className="coches-en-colonnes"
        choices={choices.departements}
      />
      <TextAreaField
        {...read.field('intercommunalities')}
        label="Intercommunalités"
        help="Une par ligne, par exemple CC Pays de Forcalquier."
        rows={2}
      />
      <TextField
        {...read.field('radiusInKm')}
        label="Ou un rayon autour de leur commune"
        inputMode="numeric"
        unit="km"
      />
    </section>
  );
}
