import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Menu } from '#app/ui/menu.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { SearchBox } from '#app/ui/search-box.tsx';
import { Steps } from '#app/ui/steps.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { Toggle } from '#app/ui/toggle.tsx';

import { Plate } from './plate.tsx';

export function Wayfinding() {
  return (
    <Plate
      id="chemins"
      title="Recherche, onglets, bascule, pagination"
      yes="Le nombre de résultats dans l’onglet, avant le clic."
      no="Plus de six onglets."
    >
      <div className="pile">
        <SearchBox action="/design" label="Chercher (exemple)" placeholder="Les étoiles…" />
        <Breadcrumb crumbs={[{ to: '/', label: 'Accueil' }]} current="Planche des composants" />
        <Tabs
          label="Exemple d’onglets"
          tabs={[
            { to: '#onglet-1', label: 'Fiches', count: 1284, current: true },
            { to: '#onglet-2', label: 'Intervenants', count: 6 },
            { to: '#onglet-3', label: 'Formations', count: 0 },
          ]}
        />
        <div className="rang rang--bouts">
          <Toggle
            label="Exemple d’affichage"
            views={[
              { to: '#liste', label: 'Liste', icon: 'list', current: true },
              { to: '#carte', label: 'Carte', icon: 'map' },
              { to: '#tableau', label: 'Tableau', icon: 'table-2' },
            ]}
          />
          <Menu summary="Autres gestes" summaryClassName="btn btn--contour">
            <ul className="menu__volet">
              <li>
                <a href="#chemins">
                  <Icon name="printer" />
                  Imprimer
                </a>
              </li>
              <li>
                <a href="#chemins">
                  <Icon name="share-2" />
                  Partager
                </a>
              </li>
            </ul>
          </Menu>
        </div>
        <Pagination
          label="Exemple de pages"
          page={6}
          pageCount={20}
          pageTo={(page) => `?page=${page}#chemins`}
        />
      </div>
    </Plate>
  );
}

export function StepsPlate() {
  return (
    <Plate id="etapes" title="Étapes">
      <Steps
        inline
        steps={[
          {
            id: 'a',
            state: 'done',
            icon: 'library',
            title: 'Ma bibliothèque',
            text: 'Personne de libre',
          },
          {
            id: 'b',
            state: 'current',
            icon: 'users',
            title: 'Groupe Livre numérique',
            text: 'Quelqu’un a répondu',
          },
          { id: 'c', state: 'coming', icon: 'map', title: 'Région', text: 'Pas sollicitée' },
        ]}
      />
    </Plate>
  );
}
