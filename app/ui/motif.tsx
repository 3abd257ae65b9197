import { classNames } from './class-names.ts';
import type { IconName } from './icon-names.ts';
import { Icon } from './icon.tsx';

/** The ten patterns of the country: dry-stone terraces, floor tiles, printed cottons… */
export const motifs = [
  'lecture',
  'numerique',
  'enfance',
  'sciences',
  'musique',
  'jeux',
  'patrimoine',
  'image',
  'inclusion',
  'nature',
] as const;

export type MotifName = (typeof motifs)[number];

type MotifProps = { name?: MotifName; icon: IconName; className?: string };

/**
 * Stands for the picture that is missing, the theme's name always written beside it. Without a
 * name it is the plain stone.
 */
export function Motif({ name, icon, className }: MotifProps) {
  return (
    <div className={classNames('motif', name && `motif--${name}`, className)}>
      <Icon name={icon} />
    </div>
  );
}
