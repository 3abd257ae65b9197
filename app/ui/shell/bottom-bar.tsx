import { Link } from '@remix-run/react';

import { Icon } from '#app/ui/icon.tsx';

import { currentMark, type NavItem } from './shell-types.ts';

const roomForItems = 4;

/** On a phone, the main pages under the thumb. */
export function BottomBar({ items, path }: { items: readonly NavItem[]; path: string }) {
  const shown: NavItem[] = [
    { to: '/', label: 'Accueil', icon: 'house' },
    ...items.slice(0, roomForItems),
  ];
  return (
    <nav className="barre-basse" aria-label="Accès rapides">
      <ul>
        {shown.map(({ to, label, icon }) => (
          <li key={to}>
            <Link to={to} aria-current={currentMark(to, path)}>
              <Icon name={icon} />
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
