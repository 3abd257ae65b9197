import { Link, type LinkProps } from '@remix-run/react';

import { formatNumber } from './format.ts';

export type Tab = { to: LinkProps['to']; label: string; count?: number; current?: boolean };

/** Tabs are pages: links, each with its address; the count is there before the click. */
export function Tabs({ tabs, label }: { tabs: readonly Tab[]; label: string }) {
  return (
    <nav className="onglets" aria-label={label}>
      {tabs.map(({ to, label, count, current }) => (
        <Link key={label} to={to} aria-current={current ? 'page' : undefined}>
          {label}
          {count !== undefined && <span className="n">{formatNumber(count)}</span>}
        </Link>
      ))}
    </nav>
  );
}
