import { Badge } from '#app/ui/badge.tsx';
import { Figures, Gauge, ShareBar } from '#app/ui/figures.tsx';
import { Table } from '#app/ui/table.tsx';

import { Plate } from './plate.tsx';

export function Numbers() {
  return (
    <Plate
      id="tableau"
      title="Tableau et chiffres"
      yes="Un titre de tableau, des chiffres alignés à droite, un total en pied."
      no="Un tableau pour mettre en page."
    >
      <div className="pile">
        <Table caption="Prêts de malles, novembre">
          <thead>
            <tr>
              <th scope="col">Malle</th>
              <th scope="col">Où elle est</th>
              <th scope="col">État</th>
              <th scope="col" className="num">
                Jours
              </th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">Makey Makey n° 2</th>
              <td>Sisteron</td>
              <td>
                <Badge tone="ochre" icon="truck">
                  En navette
                </Badge>
              </td>
              <td className="num">12</td>
            </tr>
            <tr>
              <th scope="row">Kamishibaï, 3 butaïs</th>
              <td>Veynes</td>
              <td>
                <Badge tone="olive" icon="circle-check">
                  Prêtée
                </Badge>
              </td>
              <td className="num">34</td>
            </tr>
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                Total
              </th>
              <td className="num">46</td>
            </tr>
          </tfoot>
        </Table>
        <Figures
          figures={[
            { id: 'venus', value: 74, label: 'personnes, sur 88 places' },
            { id: 'avis', value: '4,6', unit: 'sur 5', label: 'de satisfaction, 41 réponses' },
            { id: 'prets', value: 112, label: 'prêts pendant la soirée' },
          ]}
        />
        <ShareBar
          label="Âge des participants"
          shares={[
            { label: '6-11 ans', value: 31 },
            { label: '12-17 ans', value: 9 },
            { label: '18-64 ans', value: 25 },
            { label: '65 ans et plus', value: 9 },
          ]}
        />
        <div className="grille grille--3">
          <Gauge label="3 places prises sur 12" value={3} max={12} />
          <Gauge label="12 places prises sur 12" value={12} max={12} tone="olive" />
          <Gauge label="Aucune place prise sur 12" value={0} max={12} />
        </div>
      </div>
    </Plate>
  );
}
