import { Link, type LinkProps } from '@remix-run/react';
import type { InputHTMLAttributes, ReactNode } from 'react';

import { HiddenText } from './hidden-text.tsx';
import { Icon } from './icon.tsx';

/** The row that holds pills. */
export function Pills({ children, label }: { children: ReactNode; label: string }) {
  return (
    <ul className="pastilles" aria-label={label}>
      {children}
    </ul>
  );
}

/** A suggestion that leads somewhere. */
export function PillLink({ children, ...rest }: LinkProps) {
  return (
    <Link className="pastille" {...rest}>
      {children}
    </Link>
  );
}

/** An active filter: following it takes the filter away. */
export function RemovablePill({ children, ...rest }: LinkProps) {
  return (
    <Link className="pastille pastille--active" preventScrollReset {...rest}>
      <HiddenText>Retirer le filtre </HiddenText>
      {children}
      <Icon name="x" />
    </Link>
  );
}

type ChoicePillProps = { label: string } & Omit<InputHTMLAttributes<HTMLInputElement>, 'type'>;

/** A checkbox in the shape of a pill, for short lists where several may hold. */
export function ChoicePill({ label, ...rest }: ChoicePillProps) {
  return (
    <label className="pastille pastille--choix">
      <input type="checkbox" {...rest} />
      {label}
    </label>
  );
}
