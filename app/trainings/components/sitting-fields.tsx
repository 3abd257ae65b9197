import type { FormReader } from '#app/platform/form-reader.ts';
import { sittingPlaceLabels, sittingPlaces } from '#app/trainings/vocabulary.ts';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { Combobox } from '#app/ui/combobox.tsx';

type SittingFieldsProps = { read: FormReader; row: number };

/** A half-day: when, where, who teaches. A row without a day nor an hour says nothing. */
export function SittingFields({ read, row }: SittingFieldsProps) {
  const name = (field: string) => `sittings.${row}.${field}`;
  const field = (part: string) => read.field(name(part));
  const isKept = read.one(name('trainerKind')) === 'kept';
  const trainers = [
    { value: '', label: 'À préciser' },
    { value: 'me', label: 'Moi' },
    { value: 'speaker', label: 'Un intervenant de l’annuaire' },
    ...(isKept ? [{ value: 'kept', label: read.one(name('trainer')) }] : []),
  ];
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
        <SelectField {...field('trainerKind')} label="Anime" choices={trainers} />
        <Combobox
          name={name('trainer')}
          defaultValue={isKept ? '' : read.one(name('trainer'))}
          error={read.field(name('trainer')).error}
          idName={name('trainerSlug')}
          defaultId={read.one(name('trainerSlug'))}
          label="Intervenant"
          source="/suggestions/intervenants"
        />
      </div>
      <TextField {...field('topic')} label="Contenu" maxLength={200} />
    </fieldset>
  );
}
