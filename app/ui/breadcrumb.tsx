import { Link } from '@remix-run/react';

export type Crumb = { to: string; label: string };

/** The way down to this page; the page itself is the last word, without a link. */
export function Breadcrumb({ crumbs, current }: { crumbs: readonly Crumb[]; current: string }) {
  return (
    <nav className="fil" aria-label="Fil d’Ariane">
      <ol>
        {crumbs.map(({ to, label }) => (
          <li key={to}>
            <Link to={to}>{label}</Link>
          </li>
        ))}
        <li>
          <span aria-current="page">{current}</span>
        </li>
      </ol>
    </nav>
  );
}
