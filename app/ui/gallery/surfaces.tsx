import { Avatar } from '#app/ui/avatar.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { Card } from '#app/ui/card.tsx';
import { Facts, FactList } from '#app/ui/facts.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Motif } from '#app/ui/motif.tsx';
import { Shutter } from '#app/ui/shutter.tsx';
import { SkeletonCard } from '#app/ui/skeleton.tsx';

import { Plate } from './plate.tsx';

export function ResultCards() {
  return (
    <Plate
      id="resultats"
      title="Résultats et cartes"
      yes="Toute la carte mène à la fiche ; un seul lien, le titre."
      no="Plus de trois faits sous le titre."
    >
      <ul className="resultats">
        <li className="fiche-l">
          <Motif name="jeux" icon="dices" />
          <div className="fiche-l__corps">
            <div className="fiche-l__tete">
              <Badge tone="olive" icon="circle-check">
                Réalisé
              </Badge>
              <span className="tres-petit doux">Jeu</span>
            </div>
            <h3>
              <a href="#resultats">Jeu d’évasion « Le trésor de la Durance »</a>
            </h3>
            <p className="fiche-l__lieu">Médiathèque intercommunale d’Herbès, Manosque (04)</p>
            <p className="fiche-l__texte">
              Quarante minutes, cinq énigmes, un coffre à cadenas. Les fichiers à imprimer sont
              joints.
            </p>
          </div>
          <div className="fiche-l__faits">
            <Facts
              facts={[
                { icon: 'wallet', label: 'Budget', text: 'Moins de 200 €' },
                { icon: 'users', label: 'Public', text: '12 ans et plus' },
                { icon: 'repeat-2', text: 'Réalisé aussi par 9 bibliothèques' },
              ]}
            />
          </div>
        </li>
      </ul>
      <ul className="grille grille--3 section">
        <li className="fiche-c">
          <Motif name="enfance" icon="baby" />
          <div className="fiche-c__corps">
            <div>
              <Badge tone="ochre" icon="hourglass">
                En cours
              </Badge>
            </div>
            <h3>
              <a href="#resultats">Le bibliobus des doudous</a>
            </h3>
            <p className="petit doux">Médiathèque de Digne-les-Bains (04)</p>
            <Facts facts={[{ icon: 'wallet', label: 'Budget', text: 'Moins de 200 €' }]} />
          </div>
        </li>
        <li>
          <Card>
            <p className="personne">
              <Avatar initials="NB" />
              <span>
                <strong>Nadia B.</strong>
                <span className="petit doux"> Digne-les-Bains</span>
              </span>
            </p>
            <FactList
              facts={[
                { icon: 'calendar', label: 'Quand', text: '13 et 14 mars 2026' },
                { icon: 'users', label: 'Pour qui', text: '6 ans et plus' },
              ]}
            />
          </Card>
        </li>
        <li>
          <SkeletonCard />
        </li>
      </ul>
    </Plate>
  );
}

export function Shutters() {
  return (
    <Plate
      id="volet"
      title="Volet : entre pros"
      yes="Dire pour qui c’est visible, en tête du volet."
      no="Griser ou cacher sans expliquer."
    >
      <div className="grille grille--2">
        <Shutter>
          <p>
            Budget, contacts, notes : la persienne est mi-close. Le mot et le cadenas le disent.
          </p>
        </Shutter>
        <Card tone="hollow">
          <p className="petit">
            <Icon name="eye" /> Visible par tous
          </p>
          <p>Aucun cadre particulier : le public est la règle.</p>
        </Card>
      </div>
    </Plate>
  );
}
