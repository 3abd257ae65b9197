import { type PerimeterKind, perimeterKinds } from '#app/sheets/form-vocabulary.ts';
import { HiddenText } from '#app/ui/hidden-text.tsx';

import { RowTable } from './row-table.tsx';

const kindLabels: Record<PerimeterKind, string> = {
  library: 'Bibliothèques',
  commune: 'Commune',
  intercommunality: 'Intercommunalité',
  departement: 'Département',
  region: 'Région',
  other: 'Autre',
};

/** Whom the project reaches, beyond where it takes place; one sheet may have several. */
export function PerimeterRows() {
  return (
    <fieldset className="champ">
      <legend>Périmètre</legend>
      <p className="champ__aide">
        Jusqu’où va le projet : un réseau, une intercommunalité, « toutes les bibliothèques du
        département ». <HiddenText>Une ligne par périmètre.</HiddenText>
      </p>
      <RowTable
        list="perimeters"
        caption="Périmètres"
        addLabel="Ajouter un périmètre"
        columns={[
          { name: 'label', label: 'Périmètre', maxLength: 600 },
          {
            name: 'kind',
            label: 'Échelle',
            choices: perimeterKinds
              .toReversed()
              .map((kind) => ({ value: kind, label: kindLabels[kind] })),
          },
        ]}
      />
    </fieldset>
  );
}
