import type { FormReader } from '#app/platform/form-reader.ts';
import { sittingPlaceLabels, sittingPlaces } from '#app/trainings/vocabulary.ts';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { Combobox } from '#app/ui/combobox.tsx';

type SittingFieldsProps = { read: FormReader; row: number };

/** A half-day: when, where, who teaches. A row without a day nor an hour says nothing. */
export function SittingFields({ read, row }: SittingFieldsProps) {
  const name = (field: string) => `sittings.${row}.${field}`;
  const field = (part: string) => read.field(name(part));
  return (
    <fieldset className="carte pile">
      <legend>Demi-journée {row + 1}</legend>
      <input type="hidden" name={name('sittingId')} value={read.one(name('sittingId'))} />
      <div className="grille grille--3">
        <TextField type="date" {...field('day')} label="Jour" />
        <TextField type="time" {...field('from')} label="De" />
        <TextField type="time" {...field('to')} label="À" />
      </div>
      <div className="grille grille--2">
        <SelectField
          {...field('placeKind')}
          label="Où"
          choices={sittingPlaces.map((value) => ({ value, label: sittingPlaceLabels[value] }))}
        />
        <TextField {...field('room')} label="Salle" maxLength={80} />
        <Combobox
          {...field('library')}
          idName={name('libraryId')}
          defaultId={read.one(name('libraryId'))}
          label="Bibliothèque"
          source="/suggestions/bibliotheques"
        />
        <Combobox
          {...field('commune')}
          idName={name('communeCode')}
          defaultId={read.one(name('communeCode'))}
          label="Ou commune"
          source="/suggestions/communes"
        />
        <TextField {...field('placeLabel')} label="et lieu" maxLength={160} />
        <TextField
          type="url"
          {...field('visioUrl')}
          label="Lien de la visio"
          help="Montré à qui participe, et à personne d’autre."
          maxLength={300}
        />
      </div>
      <TrainerFields read={read} name={name('trainers')} />
      <TextField {...field('topic')} label="Contenu" maxLength={200} />
    </fieldset>
  );
}

const trainerLabels = [
  'Qui anime',
  'Qui anime aussi',
  'Troisième personne qui anime',
  'Quatrième personne qui anime',
];

/** Those who teach it: one field more than are named, two at least. */
function TrainerFields({ read, name }: { read: FormReader; name: string }) {
  const named = trainerLabels.filter((_, n) => read.one(`${name}.${n}.name`) !== '').length;
  return (
    <>
      <p className="petit doux">
        Un membre ou un intervenant de l’annuaire anime&nbsp;; sans nom, ce sera précisé.
      </p>
      <div className="grille grille--2">
        {trainerLabels.slice(0, Math.max(2, named + 1)).map((label, n) => (
          <Combobox
            key={label}
            {...read.field(`${name}.${n}.name`)}
            idName={`${name}.${n}.id`}
            defaultId={read.one(`${name}.${n}.id`)}
            label={label}
            source="/suggestions/formateurs"
          />
        ))}
      </div>
    </>
  );
}
