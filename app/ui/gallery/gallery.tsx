import { BadgesAndPills, Buttons } from './buttons.tsx';
import { Colours, Typography } from './colours.tsx';
import { Fields, RefusedForm } from './fields.tsx';
import { Filters, Remarks } from './filters.tsx';
import { DialogAndEmptyState, Messages } from './messages.tsx';
import { Motifs } from './motifs.tsx';
import { Numbers } from './numbers.tsx';
import { ResultCards, Shutters } from './surfaces.tsx';
import { StepsPlate, Wayfinding } from './wayfinding.tsx';

/** Every component in every state, for those who build pages. */
export function Gallery() {
  return (
    <div className="conteneur comp">
      <h1>Composants</h1>
      <p className="chapo">
        La planche de référence. Chaque composant fonctionne au clavier, en clair et en sombre, de
        320 px à 4K.
      </p>
      <Colours />
      <Typography />
      <Motifs />
      <Buttons />
      <Fields />
      <RefusedForm />
      <BadgesAndPills />
      <Wayfinding />
      <StepsPlate />
      <Filters />
      <Remarks />
      <ResultCards />
      <Shutters />
      <Messages />
      <Numbers />
      <DialogAndEmptyState />
    </div>
  );
}
