import { licenceLabels, licences } from '#app/sheets/vocabulary.ts';

import { BoundSelect } from './bound-fields.tsx';
import { EditCard } from './edit-section.tsx';

/** What others may do with the text of the sheet. */
export function LicenceSection() {
  return (
    <EditCard id="licence" title="Réemploi">
      <BoundSelect
        name="licence"
        label="Licence de la fiche"
        help="La Licence Ouverte laisse chacun reprendre et adapter la fiche en vous citant."
        choices={licences.map((licence) => ({ value: licence, label: licenceLabels[licence] }))}
      />
    </EditCard>
  );
}
