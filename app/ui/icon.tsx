import { classNames } from './class-names.ts';
import type { IconName } from './icon-names.ts';
import sprite from './icons.svg';

type IconProps = { name: IconName; className?: string };

/** A Lucide icon, always decorative: the word beside it says the meaning. */
export function Icon({ name, className }: IconProps) {
  return (
    <svg className={classNames('i', className)} viewBox="0 0 24 24" aria-hidden="true">
      <use href={`${sprite}#${name}`} />
    </svg>
  );
}
