import { classNames } from './class-names.ts';

const tones = ['bleu', 'terre', 'olive', 'ocre', 'lavande'] as const;

type AvatarProps = {
  initials: string;
  /** Keeps the same colour for the same person; by default, the initials. */
  seed?: string;
  size?: 'medium' | 'large';
  className?: string;
};

/** « Nadia Benali » → « NB »; a lone word gives its first two letters. */
export function initialsOf(name: string): string {
  const [first = '', ...others] = name.trim().split(/[\s-]+/u);
  const last = others.at(-1);
  const letters = last ? first.slice(0, 1) + last.slice(0, 1) : first.slice(0, 2);
  return letters.toLocaleUpperCase('fr-FR');
}

function toneOf(seed: string) {
  let sum = 0;
  for (const letter of seed) sum += letter.codePointAt(0) ?? 0;
  return tones[sum % tones.length];
}

/** A person in a niche. Decorative: the name is always written beside it. */
export function Avatar({ initials, seed = initials, size = 'medium', className }: AvatarProps) {
  return (
    <span
      className={classNames(
        'avatar',
        `avatar--${toneOf(seed)}`,
        size === 'large' && 'avatar--grand',
        className,
      )}
      aria-hidden="true"
    >
      {initials}
    </span>
  );
}
