import type { IconName } from '#app/ui/icon-names.ts';
import { Motif, type MotifName } from '#app/ui/motif.tsx';

import { Plate } from './plate.tsx';

const named: [MotifName, IconName, string][] = [
  ['lecture', 'book-open', 'Lecture et écriture'],
  ['numerique', 'cpu', 'Numérique'],
  ['enfance', 'baby', 'Petite enfance'],
  ['sciences', 'telescope', 'Sciences'],
  ['musique', 'music', 'Musique'],
  ['jeux', 'dices', 'Jeu'],
  ['patrimoine', 'landmark', 'Patrimoine'],
  ['image', 'clapperboard', 'Image et cinéma'],
  ['inclusion', 'hand-heart', 'Accueil et inclusion'],
  ['nature', 'sprout', 'Nature'],
];

export function Motifs() {
  return (
    <Plate
      id="motifs"
      title="Motifs du pays"
      yes="Le motif remplace la photo absente, avec l’icône et le nom du thème à côté."
      no="Un motif en fond de texte."
    >
      <ul className="motifs">
        {named.map(([motif, icon, name]) => (
          <li key={motif}>
            <Motif name={motif} icon={icon} />
            <b>{name}</b>
          </li>
        ))}
      </ul>
    </Plate>
  );
}
