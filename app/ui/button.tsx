import { Link, type LinkProps } from '@remix-run/react';
import type { ButtonHTMLAttributes, ReactNode } from 'react';

import { classNames } from './class-names.ts';
import { HiddenText } from './hidden-text.tsx';
import type { IconName } from './icon-names.ts';
import { Icon } from './icon.tsx';

/** Blue acts, terracotta calls somebody, `danger` loses something. One full button per place. */
const variantClasses = {
  primary: 'btn--primaire',
  warm: 'btn--chaud',
  outline: 'btn--contour',
  quiet: 'btn--discret',
  danger: 'btn--danger',
  plain: '',
} as const;

export type ButtonVariant = keyof typeof variantClasses;

type Look = { variant?: ButtonVariant; icon?: IconName; large?: boolean; className?: string };

function lookClasses({ variant = 'plain', large, className }: Look) {
  return classNames('btn', variantClasses[variant], large && 'btn--large', className);
}

type ButtonProps = Look & ButtonHTMLAttributes<HTMLButtonElement> & { children: ReactNode };

/** Submits its form unless `type` says otherwise, as HTML does. */
export function Button({
  variant,
  icon,
  large,
  className,
  children,
  type = 'submit',
  ...rest
}: ButtonProps) {
  return (
    // oxlint-disable-next-line react/button-has-type -- the caller's type, « submit » by default
    <button type={type} className={lookClasses({ variant, large, className })} {...rest}>
      {icon && <Icon name={icon} />}
      {icon ? <span>{children}</span> : children}
    </button>
  );
}

type LinkButtonProps = Look & LinkProps;

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function LinkButton({
  variant,
  icon,
  large,
  className,
  children,
  ...rest
}: LinkButtonProps) {
  return (
    <Link className={lookClasses({ variant, large, className })} {...rest}>
      {icon && <Icon name={icon} />}
      {icon ? <span>{children}</span> : children}
    </Link>
  );
}

type IconButtonProps = { icon: IconName; label: string } & ButtonHTMLAttributes<HTMLButtonElement>;

/** A button with an icon only; `label` is read out and says the verb and its object. */
export function IconButton({ icon, label, className, type = 'submit', ...rest }: IconButtonProps) {
  return (
    // oxlint-disable-next-line react/button-has-type -- the caller's type, « submit » by default
    <button type={type} className={classNames('btn btn--icone', className)} title={label} {...rest}>
      <Icon name={icon} />
      <HiddenText>{label}</HiddenText>
    </button>
  );
}
