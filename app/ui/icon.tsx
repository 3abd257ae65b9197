import { classNames } from './class-names.ts';
import { everydayIconNames, type IconName } from './icon-names.ts';
import everydaySprite from './icons.svg';
import otherSprite from './icons-other.svg';

const everyday: ReadonlySet<IconName> = new Set(everydayIconNames);

type IconProps = { name: IconName; className?: string };

/** A Lucide icon, always decorative: the word beside it says the meaning. */
export function Icon({ name, className }: IconProps) {
  const sprite = everyday.has(name) ? everydaySprite : otherSprite;
  return (
    <svg className={classNames('i', className)} viewBox="0 0 24 24" aria-hidden="true">
      <use href={`${sprite}#${name}`} />
    </svg>
  );
}
