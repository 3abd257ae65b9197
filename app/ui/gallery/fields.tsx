import { useState } from 'react';

import { Button } from '#app/ui/button.tsx';
import { CheckboxField, CheckboxGroup, RadioGroup } from '#app/ui/choice-field.tsx';
import { Combobox } from '#app/ui/combobox.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { SelectField, TextAreaField, TextField } from '#app/ui/field.tsx';
import { FileField } from '#app/ui/file-field.tsx';
import type { Suggestion } from '#app/ui/use-suggestions.ts';

import { Plate } from './plate.tsx';

const places: Suggestion[] = [
  { id: '04070', label: 'Digne-les-Bains', detail: 'Alpes-de-Haute-Provence', icon: 'map-pin' },
  { id: '04088', label: 'Forcalquier', detail: 'Alpes-de-Haute-Provence', icon: 'map-pin' },
  { id: '04112', label: 'Manosque', detail: 'Alpes-de-Haute-Provence', icon: 'map-pin' },
  { id: '05061', label: 'Gap', detail: 'Hautes-Alpes', icon: 'map-pin' },
  { id: '13055', label: 'Marseille', detail: 'Bouches-du-Rhône', icon: 'map-pin' },
];

async function findPlaces(text: string) {
  const wanted = text.toLocaleLowerCase('fr-FR');
  return places.filter(({ label }) => label.toLocaleLowerCase('fr-FR').includes(wanted));
}

const rhythms = [
  { value: 'semaine', label: 'Chaque semaine' },
  { value: 'mois', label: 'Chaque mois' },
];

export function Fields() {
  return (
    <Plate
      id="champs"
      title="Champs"
      yes="Dire ce qu’il faut écrire, avec un exemple, sous le champ."
      no="« Champ invalide. » Un texte d’exemple à la place du libellé."
    >
      <div className="grille grille--3">
        <TextField
          name="titre"
          label="Titre"
          required
          help="Ce que vous diriez à une collègue."
          defaultValue="Siestes sonores"
        />
        <TextField
          name="places"
          label="Nombre de places"
          help="Un nombre entier."
          inputMode="numeric"
          defaultValue="douze"
          error="Écrivez un nombre, par exemple 12."
        />
        <FileField
          name="photo"
          label="Photo"
          help="JPEG, PNG ou WebP, 10 Mo au plus."
          accept="image/jpeg,image/png,image/webp"
          largestInMb={10}
        />
        <FileField
          name="affiche"
          label="Affiche"
          largestInMb={10}
          error="Choisissez une image ou un PDF."
        />
        <TextField name="cout" label="Coût" unit="€" inputMode="decimal" defaultValue="250" />
        <SelectField
          name="departement"
          label="Département"
          help="Celui de votre bibliothèque."
          emptyChoice="Toute la région"
          defaultValue="84"
          choices={[
            { value: '83', label: 'Var' },
            { value: '84', label: 'Vaucluse' },
          ]}
        />
        <Combobox
          name="commune"
          idName="insee"
          label="Commune"
          help="Les trois premières lettres suffisent."
          source={findPlaces}
        />
        <TextField name="jour" label="Date" type="date" />
        <RadioGroup
          name="rythme"
          label="Rythme de l’alerte"
          choices={rhythms}
          defaultValue="semaine"
        />
        <CheckboxGroup
          name="avertir"
          label="M’avertir pour"
          choices={[
            { value: 'fiches', label: 'Les nouvelles fiches' },
            { value: 'commentaires', label: 'Les commentaires', disabled: true },
          ]}
          defaultValue={['fiches']}
          error="Choisissez-en un au moins."
        />
        <CheckboxField
          name="charte"
          label="J’accepte la charte du réseau"
          required
          help="Elle tient en une page."
          error="Cochez la case pour continuer."
        />
        <TextAreaField name="conseil" label="Votre conseil" />
        <TextField name="fige" label="Figé" defaultValue="Rien à changer ici" disabled />
      </div>
    </Plate>
  );
}

export function RefusedForm() {
  const [refused, setRefused] = useState(false);
  return (
    <Plate id="refus" title="Formulaire refusé">
      <div className="pile">
        {refused && (
          <ErrorSummary
            fieldErrors={{
              places: ['Écrivez un nombre, par exemple 12.'],
              charte: ['Cochez la case pour continuer.'],
            }}
          />
        )}
        <Button type="button" variant="outline" onClick={() => setRefused(true)}>
          Refuser le formulaire
        </Button>
      </div>
    </Plate>
  );
}
