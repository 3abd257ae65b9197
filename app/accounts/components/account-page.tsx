import type { ReactNode } from 'react';

import { Tabs } from '#app/ui/tabs.tsx';

const pages = [
  { to: '/compte', label: 'Profil' },
  { to: '/compte/annuaire', label: 'Annuaire' },
  { to: '/compte/adresse', label: 'Adresse' },
  { to: '/compte/securite', label: 'Connexion' },
  { to: '/compte/alertes', label: 'Alertes' },
  { to: '/compte/garanties', label: 'Nouveaux venus' },
  { to: '/compte/invitations', label: 'Inviter' },
  { to: '/compte/jetons', label: 'Jetons' },
  { to: '/compte/donnees', label: 'Mes données' },
] as const;

type AccountPageProps = {
  current: (typeof pages)[number]['to'];
  title: string;
  /** How many newcomers wait for my word. */
  newcomers?: number;
  /** Beside the forms: what to know before. */
  aside?: ReactNode;
  children: ReactNode;
};

/** The pages of my account, one tab each. */
export function AccountPage({ current, title, newcomers, aside, children }: AccountPageProps) {
  return (
    <div className="conteneur section pile">
      <p className="doux">Mon compte</p>
      <Tabs
        label="Mon compte"
        tabs={pages.map(({ to, label }) => ({
          to,
          label,
          current: to === current,
          count: to === '/compte/garanties' && newcomers ? newcomers : undefined,
        }))}
      />
      <h1 className="h1-page">{title}</h1>
      {aside ? (
        <div className="deux-tiers">
          <div className="pile">{children}</div>
          <aside className="pile">{aside}</aside>
        </div>
      ) : (
        children
      )}
    </div>
  );
}
