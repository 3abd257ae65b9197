import { Link } from '@remix-run/react';

import { Icon } from '#app/ui/icon.tsx';
import { Menu } from '#app/ui/menu.tsx';

import { comfortPath } from './comfort-path.ts';
import { NavCount } from './nav-count.tsx';
import { actionAddress, currentMark, type Navigation, type NavItem } from './shell-types.ts';

type MainMenuProps = { navigation: Navigation; signedIn: boolean; path: string };

/** Everything of the header that a narrow screen has no room for. */
export function MainMenu({ navigation, signedIn, path }: MainMenuProps) {
  const { main, action } = navigation;
  const items: NavItem[] = [
    { to: '/', label: 'Accueil', icon: 'house' as const },
    ...main,
    ...(action ? [{ ...action, to: actionAddress(action, path) }] : []),
    ...(signedIn ? [] : [{ to: '/connexion', label: 'Se connecter', icon: 'log-in' as const }]),
    {
      to: comfortPath(path),
      label: 'Confort de lecture',
      icon: 'accessibility' as const,
      discover: 'none' as const,
    },
  ];
  return (
    <Menu
      className="menu--principal"
      summaryClassName="btn btn--contour"
      summary={
        <>
          <Icon name="menu" />
          Menu
        </>
      }
    >
      <nav className="menu__volet" aria-label="Menu">
        <ul>
          {items.map(({ to, label, icon, count, discover }) => (
            <li key={label}>
              <Link to={to} discover={discover} aria-current={currentMark(to, path)}>
                <Icon name={icon} />
                {label}
                <NavCount count={count} />
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </Menu>
  );
}
