import { Combobox } from './combobox.tsx';
import { RadiusField } from './radius-field.tsx';

type AroundFieldsProps = {
  /** « Autour de », « Départ de ». */
  label: string;
  centre: { code: string; name: string } | null;
  radiusInKm: number | null;
};

/** A commune and how far around it: `lieu` as it is typed, `commune` and `rayon`. */
export function AroundFields({ label, centre, radiusInKm }: AroundFieldsProps) {
  return (
    <>
      <Combobox
        name="lieu"
        idName="commune"
        label={label}
        id="lieu"
        source="/suggestions/communes"
        placeholder="Une commune"
        defaultValue={centre?.name ?? ''}
        defaultId={centre?.code ?? ''}
      />
      <RadiusField radiusInKm={radiusInKm} />
    </>
  );
}
