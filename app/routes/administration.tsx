import type { LinksFunction } from '@remix-run/node';
import { Outlet, useLoaderData, useLocation } from '@remix-run/react';

import { canOpenAdministration } from '#app/accounts/policy.ts';
import { canReadFigures } from '#app/answers/policy.ts';
import { canKeepHelp, mayKeepReports } from '#app/help/policy.ts';
import { callSettingsAddress } from '#app/calls/addresses.ts';
import { canKeepCalls } from '#app/calls/policy.ts';
import { ratesAddress } from '#app/costs/addresses.ts';
import { canKeepRates } from '#app/costs/policy.ts';
import { canKeepRegister } from '#app/libraries/policy.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { load } from '#app/platform/http.server.ts';
import administrationStyles from '#app/ui/styles/pages/administration.css?url';
import { canKeepSearch } from '#app/search/policy.ts';
import { Tabs } from '#app/ui/tabs.tsx';
import { canKeepVocabularies } from '#app/vocabularies/policy.ts';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: administrationStyles }];

/** Referents and administrators only: to anybody else, none of these pages exists. */
export const loader = load(async ({ context: { actor } }) => {
  if (actor.kind === 'visitor') throw new NotSignedIn();
  if (!canOpenAdministration(actor)) throw new NotFound();
  return {
    keepsRegister: canKeepRegister(actor),
    keepsVocabularies: canKeepVocabularies(actor),
    keepsSearch: canKeepSearch(actor),
    keepsHelp: canKeepHelp(actor),
    keepsReports: mayKeepReports(actor),
    readsFigures: canReadFigures(actor),
    keepsCalls: canKeepCalls(actor),
    keepsRates: canKeepRates(actor),
  };
});

export default function AdministrationLayout() {
  const may = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  const pages = [
    { to: '/administration', label: 'À faire' },
    { to: '/administration/membres', label: 'Membres' },
    { to: '/administration/signalements', label: 'Signalements' },
    ...(may.keepsRegister
      ? [{ to: '/administration/bibliotheques', label: 'Bibliothèques' }]
      : [{ to: '/bibliotheques', label: 'Bibliothèques' }]),
    ...(may.readsFigures ? [{ to: '/administration/aide', label: 'Entraide' }] : []),
    ...(may.keepsVocabularies
      ? [{ to: '/administration/vocabulaires', label: 'Thèmes et publics' }]
      : []),
    ...(may.keepsReports
      ? [{ to: '/administration/conversations', label: 'Conversations signalées' }]
      : []),
    ...(may.keepsHelp ? [{ to: '/administration/conservation', label: 'Conservation' }] : []),
    ...(may.keepsSearch
      ? [
          { to: '/administration/synonymes', label: 'Synonymes' },
          { to: '/administration/recherches', label: 'Recherches sans résultat' },
        ]
      : []),
    ...(may.keepsCalls ? [{ to: callSettingsAddress, label: 'Appels' }] : []),
    ...(may.keepsRates ? [{ to: ratesAddress, label: 'Tarifs' }] : []),
  ];
  return (
    <>
      <div className="conteneur administration-nav">
        <Tabs
          label="Administration"
          tabs={pages.map(({ to, label }) => ({
            to,
            label,
            current: pathname === to || (to !== '/administration' && pathname.startsWith(`${to}/`)),
          }))}
        />
      </div>
      <Outlet />
    </>
  );
}
