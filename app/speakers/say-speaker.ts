import { formatEuros } from '#app/ui/format.ts';

import type { SpeakerFee, SpeakerProfile } from './visible-speaker.ts';
import {
  type Discipline,
  disciplineLabels,
  feeUnitLabels,
  speakerFormatLabels,
} from './vocabulary.ts';

/** « Auteur·rice, scientifique »: one line. */
export const sayDisciplines = (all: readonly Discipline[]) =>
  all
    .map((one, i) => (i === 0 ? disciplineLabels[one] : disciplineLabels[one].toLowerCase()))
    .join(', ');

/** « Manosque (04) ». */
export const sayCommune = (commune: { name: string; departementCode: string }) =>
  `${commune.name} (${commune.departementCode})`;

type Area = Pick<
  NonNullable<SpeakerProfile['said']>,
  'departements' | 'intercommunalities' | 'radiusInKm' | 'commune'
>;

/** Where they come, in words; empty where they say nothing. */
export function sayArea({ departements, intercommunalities, radiusInKm, commune }: Area): string {
  const places = [...departements, ...intercommunalities].map(({ name }) => name);
  if (radiusInKm !== null && commune)
    places.push(`${radiusInKm}\u00A0km autour de ${commune.name}`);
  return places.join(', ');
}

/** « Atelier, la demi-journée : 308,01 € ». */
export const sayFee = ({ format, unit, amountInCents }: SpeakerFee) =>
  `${speakerFormatLabels[format]}, ${feeUnitLabels[unit]}\u00A0: ${formatEuros(amountInCents)}`;
