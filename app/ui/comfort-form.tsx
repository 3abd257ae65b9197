import { Form } from '@remix-run/react';

import { Button } from './button.tsx';
import { RadioGroup } from './choice-field.tsx';
import type { Comfort } from './comfort.ts';

const groups = [
  {
    name: 'theme',
    label: 'Couleurs',
    choices: [
      { value: 'auto', label: 'Comme mon appareil' },
      { value: 'clair', label: 'Claires' },
      { value: 'sombre', label: 'Sombres' },
    ],
  },
  {
    name: 'taille',
    label: 'Taille du texte',
    choices: [
      { value: '100', label: 'Normale' },
      { value: '125', label: 'Grande (125\u00A0%)' },
      { value: '150', label: 'Très grande (150\u00A0%)' },
    ],
  },
  {
    name: 'contraste',
    label: 'Contraste',
    choices: [
      { value: 'normal', label: 'Normal' },
      { value: 'fort', label: 'Renforcé' },
    ],
  },
  {
    name: 'mouvement',
    label: 'Mouvements',
    choices: [
      { value: 'normal', label: 'Comme mon appareil' },
      { value: 'reduit', label: 'Aucun' },
    ],
  },
] as const;

/** `backTo`: the page to return to once the choice is kept. */
export function ComfortForm({ comfort, backTo }: { comfort: Comfort; backTo: string }) {
  return (
    <Form method="post" className="pile" reloadDocument>
      <input type="hidden" name="retour" value={backTo} />
      <div className="grille grille--2">
        {groups.map(({ name, label, choices }) => (
          <RadioGroup
            key={name}
            name={name}
            label={label}
            choices={choices}
            defaultValue={comfort[name]}
          />
        ))}
      </div>
      <p className="doux petit">
        Ces réglages restent sur cet appareil pendant un an, dans un cookie qui ne dit rien de vous.
      </p>
      <Button variant="primary">Garder ces réglages</Button>
    </Form>
  );
}
