import { Facet, FacetGroup, FilterPanel } from '#app/ui/facet.tsx';
import { TextField } from '#app/ui/field.tsx';
import { plural } from '#app/ui/format.ts';
import { SearchRemarks } from '#app/ui/search-remarks.tsx';

import { Plate } from './plate.tsx';

const counted = (count: number) => plural(count, 'fiche', 'fiches');

const exampleAddress = (words: string) => `?q=${encodeURIComponent(words)}#remarques`;

export function Remarks() {
  return (
    <Plate
      id="remarques"
      title="Remarques sur une recherche"
      yes="Dire ce qui a été cherché, et donner le moyen d’en sortir."
      no="Corriger sans le dire, ou ne rien trouver à cause d’un filtre mal écrit."
    >
      <div className="grille grille--2">
        <SearchRemarks
          words="les etolies"
          problems={[]}
          corrections={[{ typed: 'etolies', used: 'étoiles' }]}
          synonyms={['astronomie', 'ciel']}
          found="Résultats"
          none="aucune fiche"
          addressOf={exampleAddress}
        />
        <SearchRemarks
          words="contes"
          problems={[
            { name: 'budget', value: 'beaucoup', message: 'Ce budget n’existe pas.' },
            { name: 'couleur', value: 'bleu', message: 'Ce filtre n’existe pas.' },
          ]}
          corrections={[]}
          guesses={[{ typed: 'contes', used: 'comtes' }]}
          found="Résultats"
          none="aucune fiche"
          filterNames={{ budget: 'le budget' }}
          addressOf={exampleAddress}
        >
          <p className="petit">À 20 km au plus de Forcalquier.</p>
        </SearchRemarks>
      </div>
    </Plate>
  );
}

export function Filters() {
  return (
    <Plate id="filtres" title="Filtres">
      <div className="avec-filtres">
        <FilterPanel>
          <Facet
            title="Thème"
            name="theme"
            counted={counted}
            choices={[
              { value: 'sciences', label: 'Sciences', count: 21, isSelected: true },
              { value: 'enfance', label: 'Petite enfance', count: 6 },
              { value: 'nature', label: 'Nature', count: 0 },
            ]}
          />
          <FacetGroup title="Quand ?" open={false}>
            <TextField name="du" label="Du" type="date" />
            <TextField name="au" label="au" type="date" />
          </FacetGroup>
        </FilterPanel>
        <p>
          Sur grand écran, les filtres sont toujours ouverts ; sur un téléphone, ils se déplient.
        </p>
      </div>
    </Plate>
  );
}
