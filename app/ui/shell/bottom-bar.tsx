import { Link } from '@remix-run/react';

import { Icon } from '#app/ui/icon.tsx';

import { NavCount } from './nav-count.tsx';
import { currentMark, type NavItem } from './shell-types.ts';

/** On a phone, the main pages under the thumb. */
export function BottomBar({ items, path }: { items: readonly NavItem[]; path: string }) {
  // On « Écrire », « Fiches » holds it too: only the nearest is marked.
  const near = items
    .filter(({ to }) => currentMark(to, path))
    .reduce((best, { to }) => (to.length > best.length ? to : best), '');
  return (
    <nav className="barre-basse" aria-label="Accès rapides">
      <ul>
        {items.map(({ to, label, icon, count, discover }) => (
          <li key={to}>
            <Link
              to={to}
              discover={discover}
              aria-current={to === near ? currentMark(to, path) : undefined}
            >
              <Icon name={icon} />
              <span>
                {label}
                <NavCount count={count} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
