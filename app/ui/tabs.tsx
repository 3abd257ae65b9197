import { Link, type LinkProps } from '@remix-run/react';
import { useEffect, useRef } from 'react';

import { formatNumber } from './format.ts';

export type Tab = { to: LinkProps['to']; label: string; count?: number; current?: boolean };

/**
 * Tabs are pages: links, each with its address; the count is there before the click. On a narrow
 * screen the row slides, and starts where the current one is in sight.
 */
export function Tabs({ tabs, label }: { tabs: readonly Tab[]; label: string }) {
  const row = useRef<HTMLElement>(null);
  const currentLabel = tabs.find(({ current }) => current)?.label;
  useEffect(() => {
    const current = row.current?.querySelector<HTMLElement>('[aria-current]');
    if (!row.current || !current) return;
    const middle = current.offsetLeft + current.offsetWidth / 2;
    row.current.scrollLeft = middle - row.current.clientWidth / 2;
  }, [currentLabel]);
  return (
    <nav className="onglets" aria-label={label} ref={row}>
      {tabs.map(({ to, label, count, current }) => (
        <Link key={label} to={to} aria-current={current ? 'page' : undefined}>
          {label}
          {count !== undefined && <span className="n">{formatNumber(count)}</span>}
        </Link>
      ))}
    </nav>
  );
}
