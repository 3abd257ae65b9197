import type { ReactNode } from 'react';

import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';

/** What every field takes. `error` may be the list that a form library gives: the first is shown. */
export type FieldCommon = {
  name: string;
  label: ReactNode;
  help?: ReactNode;
  error?: string | readonly string[] | null;
  /** Says « (obligatoire) »; the check itself is the server's, whose sentence shows beside the field. */
  required?: boolean;
  /** By default made of the name, so that an error summary can point to it. */
  id?: string;
};

/** The id of the field called `name`: `plan[0].label` → `champ-plan-0-label`. */
export function fieldId(name: string): string {
  return `champ-${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replace(/-$/, '')}`;
}

function firstError(error: FieldCommon['error']) {
  return typeof error === 'string' ? error : error?.[0];
}

/** The ids and aria attributes that tie a control to its help and its error. */
export function tieField({ name, help, error, id = fieldId(name), required }: FieldCommon) {
  const message = firstError(error);
  const helpId = help ? `${id}-aide` : undefined;
  const errorId = message ? `${id}-erreur` : undefined;
  return {
    id,
    helpId,
    errorId,
    message,
    control: {
      'aria-describedby': classNames(helpId, errorId) || undefined,
      'aria-invalid': message ? (true as const) : undefined,
      'aria-required': required || undefined,
    },
  };
}

export function FieldLabel({ label, required }: Pick<FieldCommon, 'label' | 'required'>) {
  return (
    <>
      {label}
      {required && ' (obligatoire)'}
    </>
  );
}

export function FieldHelp({ id, children }: { id?: string; children?: ReactNode }) {
  if (!children) return null;
  return (
    <span className="champ__aide" id={id}>
      {children}
    </span>
  );
}

export function FieldError({ id, children }: { id?: string; children?: ReactNode }) {
  if (!children) return null;
  return (
    <p className="champ__erreur" id={id}>
      <Icon name="circle-alert" />
      <span>{children}</span>
    </p>
  );
}
