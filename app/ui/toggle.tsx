import { Link, type LinkProps } from '@remix-run/react';

import type { IconName } from './icon-names.ts';
import { Icon } from './icon.tsx';

export type View = { to: LinkProps['to']; label: string; icon: IconName; current?: boolean };

/** Switches between views of the same thing: list, map, table. */
export function Toggle({ views, label }: { views: readonly View[]; label: string }) {
  return (
    <nav className="bascule" aria-label={label}>
      {views.map(({ to, label, icon, current }) => (
        <Link key={label} to={to} preventScrollReset aria-current={current ? 'true' : undefined}>
          <Icon name={icon} />
          {label}
        </Link>
      ))}
    </nav>
  );
}
