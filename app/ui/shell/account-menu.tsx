import { Form, Link } from '@remix-run/react';

import { Avatar } from '#app/ui/avatar.tsx';
import { HiddenText } from '#app/ui/hidden-text.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Menu } from '#app/ui/menu.tsx';

import type { NavItem, Viewer } from './shell-types.ts';

type AccountMenuProps = { viewer: Viewer; items: readonly NavItem[] };

export function AccountMenu({ viewer, items }: AccountMenuProps) {
  return (
    <Menu
      className="menu--compte"
      summaryClassName="btn btn--icone"
      summary={
        <>
          <Avatar initials={viewer.initials} seed={viewer.displayName} />
          <HiddenText>Votre compte, {viewer.displayName}</HiddenText>
        </>
      }
    >
      <nav className="menu__volet" aria-label="Votre compte">
        <p className="menu__nom">{viewer.displayName}</p>
        <ul>
          {items.map(({ to, label, icon }) => (
            <li key={to}>
              <Link to={to}>
                <Icon name={icon} />
                {label}
              </Link>
            </li>
          ))}
          <li>
            <Form method="post" action="/deconnexion" reloadDocument>
              <button type="submit">
                <Icon name="log-out" />
                Se déconnecter
              </button>
            </Form>
          </li>
        </ul>
      </nav>
    </Menu>
  );
}
