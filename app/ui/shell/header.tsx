import { Link } from '@remix-run/react';

import { LinkButton } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';

import { AccountMenu } from './account-menu.tsx';
import { BrandMark } from './brand-mark.tsx';
import { comfortPath } from './comfort-path.ts';
import { MainMenu } from './main-menu.tsx';
import { NavCount } from './nav-count.tsx';
import { actionAddress, currentMark, type Navigation, type Viewer } from './shell-types.ts';

type HeaderProps = { navigation: Navigation; viewer: Viewer | null; path: string };

/** The strip of entries, the brand, the main navigation, what the reader can do; then the génoise. */
export function Header({ navigation, viewer, path }: HeaderProps) {
  const { main, account, action } = navigation;
  return (
    <>
      <Entries entries={navigation.entries} path={path} />
      <header className="entete">
        <div className="conteneur entete__ligne">
          <BrandMark />
          <nav className="nav" aria-label="Navigation principale">
            <ul>
              {main.map(({ to, label, count, discover }) => (
                <li key={to}>
                  <Link to={to} discover={discover} aria-current={currentMark(to, path)}>
                    {label}
                    <NavCount count={count} />
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <div className="entete__actions">
            {viewer ? (
              <AccountMenu viewer={viewer} items={account} />
            ) : (
              <LinkButton variant="outline" className="entete__entrer" to="/connexion">
                Se connecter
              </LinkButton>
            )}
            {action && (
              <LinkButton
                variant="warm"
                icon={action.icon}
                className="entete__geste"
                to={actionAddress(action, path)}
              >
                {action.label}
              </LinkButton>
            )}
            <MainMenu navigation={navigation} signedIn={viewer !== null} path={path} />
          </div>
        </div>
      </header>
      <div className="genoise" aria-hidden="true" />
    </>
  );
}

function Entries({ entries, path }: { entries: Navigation['entries']; path: string }) {
  const inside = entries.find(({ to }) => to !== '/' && currentMark(to, path));
  const current = inside ?? entries[0];
  return (
    <nav className="entrees" aria-label="Les entrées du réseau">
      <div className="conteneur">
        <ul>
          {entries.map((entry) => (
            <li key={entry.to}>
              <Link to={entry.to} aria-current={entry === current ? 'true' : undefined}>
                <Icon name={entry.icon} />
                {entry.label}
              </Link>
            </li>
          ))}
        </ul>
        <ul className="entrees__outils">
          <li>
            <Link to={comfortPath(path)} discover="none">
              <Icon name="accessibility" />
              Confort de lecture
            </Link>
          </li>
        </ul>
      </div>
    </nav>
  );
}
