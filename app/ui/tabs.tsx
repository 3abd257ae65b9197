import { Link, type LinkProps } from '@remix-run/react';

import { formatNumber } from './format.ts';

export type Tab = { to: LinkProps['to']; label: string; count?: number; current?: boolean };

/** Slides the row, where it is wider than the screen, so that the current tab is in sight. */
function bringInSight(link: HTMLAnchorElement | null) {
  const row = link?.parentElement;
  if (row) row.scrollLeft = link.offsetLeft + (link.offsetWidth - row.clientWidth) / 2;
}

/** Tabs are pages: links, each with its address; the count is there before the click. */
export function Tabs({ tabs, label }: { tabs: readonly Tab[]; label: string }) {
  return (
    <nav className="onglets" aria-label={label}>
      {tabs.map(({ to, label, count, current }) => (
        <Link
          key={label}
          to={to}
          aria-current={current ? 'page' : undefined}
          ref={current ? bringInSight : undefined}
        >
          {label}
          {count !== undefined && <span className="n">{formatNumber(count)}</span>}
        </Link>
      ))}
    </nav>
  );
}
