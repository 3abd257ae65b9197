import { Badge } from '#app/ui/badge.tsx';
import { Button, IconButton, LinkButton } from '#app/ui/button.tsx';
import { ChoicePill, PillLink, Pills, RemovablePill } from '#app/ui/pill.tsx';

import { Plate } from './plate.tsx';

export function Buttons() {
  return (
    <Plate
      id="boutons"
      title="Boutons"
      yes="Un verbe et son objet ; le même mot dans le bouton et dans la confirmation."
      no="« OK », « Valider », « Cliquez ici ». Deux boutons pleins côte à côte."
    >
      <div className="rang">
        <Button type="button" variant="primary" icon="send">
          Publier
        </Button>
        <Button type="button" variant="warm" icon="phone-call">
          Appeler un collègue
        </Button>
        <Button type="button" variant="outline">
          Aperçu
        </Button>
        <Button type="button" variant="quiet">
          Annuler
        </Button>
        <Button type="button" variant="danger" icon="trash-2">
          Supprimer la fiche
        </Button>
        <Button type="button">Ordinaire</Button>
        <Button type="button" disabled>
          Indisponible
        </Button>
        <IconButton type="button" icon="bell" label="Voir les notifications" />
        <LinkButton to="#boutons" variant="outline" icon="map">
          Un lien
        </LinkButton>
        <Button type="button" variant="outline" className="montre-focus">
          Focus visible
        </Button>
      </div>
    </Plate>
  );
}

export function BadgesAndPills() {
  return (
    <Plate
      id="badges"
      title="Badges et pastilles"
      yes="Un badge d’état par carte, en tête."
      no="Un badge comme bouton : une pastille se clique, un badge se lit."
    >
      <div className="pile">
        <div className="rang">
          <Badge tone="dashed" icon="lightbulb">
            En réflexion
          </Badge>
          <Badge tone="ochre" icon="hourglass">
            En cours
          </Badge>
          <Badge tone="olive" icon="circle-check">
            Réalisé
          </Badge>
          <Badge tone="blue" icon="badge-check">
            Réponse vérifiée
          </Badge>
          <Badge tone="alert" icon="clock-alert">
            À vérifier
          </Badge>
          <Badge tone="pro" icon="lock">
            Entre pros
          </Badge>
          <Badge tone="warm" icon="radio">
            En appel
          </Badge>
          <Badge tone="neutral">Neutre</Badge>
          <Badge>Simple</Badge>
        </div>
        <Pills label="Exemple de filtres">
          <li>
            <RemovablePill to="#badges">Sciences</RemovablePill>
          </li>
          <li>
            <PillLink to="#badges">Kamishibaï</PillLink>
          </li>
        </Pills>
        <fieldset>
          <legend className="libelle">Pour qui ?</legend>
          <div className="pastilles">
            <ChoicePill name="public" value="enfants" label="6-11 ans" defaultChecked />
            <ChoicePill name="public" value="adultes" label="Adultes" />
          </div>
        </fieldset>
        <div className="rang">
          <span className="etat etat--dispo">Disponible</span>
          <span className="etat etat--occupe">En appel</span>
          <span className="etat etat--absent">Absente</span>
        </div>
      </div>
    </Plate>
  );
}
