import type { ReactNode } from 'react';

import { classNames } from './class-names.ts';
import type { IconName } from './icon-names.ts';
import { Icon } from './icon.tsx';

/** A badge is read, never clicked (that is a pill). Colour never speaks alone: icon and word too. */
const toneClasses = {
  plain: '',
  dashed: 'badge--reflexion',
  ochre: 'badge--encours',
  olive: 'badge--realise',
  blue: 'badge--info',
  alert: 'badge--alerte',
  pro: 'badge--pro',
  warm: 'badge--chaud',
  neutral: 'badge--neutre',
} as const;

export type BadgeTone = keyof typeof toneClasses;

type BadgeProps = { tone?: BadgeTone; icon?: IconName; children: ReactNode };

export function Badge({ tone = 'plain', icon, children }: BadgeProps) {
  return (
    <span className={classNames('badge', toneClasses[tone])}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}
