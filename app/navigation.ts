import { costAddress } from '#app/costs/addresses.ts';
import { helpAddress } from '#app/help/addresses.ts';
import { directoryAddress, myProfileAddress } from '#app/people/addresses.ts';
import type { Navigation, NavItem } from '#app/ui/shell/shell-types.ts';

/** The pages that the shell leads to: only those that exist. A new page that belongs here is added here. */
export const navigation: Navigation = {
  entries: [{ to: '/', label: 'Espace pro', icon: 'library' }],
  main: [
    { to: '/fiches', label: 'Fiches', icon: 'book-open-text' },
    { to: '/carte', label: 'Carte', icon: 'map' },
    { to: '/intervenants', label: 'Intervenants', icon: 'mic-vocal' },
    { to: '/formations', label: 'Formations', icon: 'graduation-cap' },
    { to: '/bibliotheques', label: 'Bibliothèques', icon: 'library' },
    { to: directoryAddress, label: 'Annuaire', icon: 'users', discover: 'none' },
    { to: '/aide', label: 'Aide', icon: 'phone-call' },
  ],
  quick: [
    { to: '/', label: 'Accueil', icon: 'house' },
    { to: '/fiches', label: 'Fiches', icon: 'book-open-text' },
    { to: '/fiches/nouvelle', label: 'Écrire', icon: 'pencil-line', discover: 'none' },
    { to: '/carte', label: 'Carte', icon: 'map' },
    { to: '/aide', label: 'Aide', icon: 'phone-call' },
  ],
  account: [
    { to: '/compte', label: 'Mon compte', icon: 'user' },
    { to: myProfileAddress, label: 'Mon profil d’annuaire', icon: 'users' },
    { to: '/formations/mes-inscriptions', label: 'Mes inscriptions', icon: 'graduation-cap' },
    { to: '/fiches/nouvelle', label: 'Écrire une fiche', icon: 'pencil-line' },
  ],
  action: { to: '/aide', label: 'Appeler un collègue', icon: 'phone-call' },
  footer: [
    {
      title: 'Partager',
      links: [
        { to: '/fiches/nouvelle', label: 'Écrire une fiche' },
        { to: '/fiches', label: 'Chercher une fiche' },
        { to: costAddress, label: 'Ce que coûte une venue' },
        { to: '/intervenants', label: 'Trouver un intervenant' },
        { to: directoryAddress, label: 'Trouver un collègue' },
      ],
    },
    {
      title: 'Suivre',
      links: [
        { to: '/fiches.rss', label: 'Flux RSS' },
        { to: '/api/v1/openapi.json', label: 'Données ouvertes et API' },
      ],
    },
    {
      title: 'Règles communes',
      links: [
        { to: '/charte', label: 'Charte du réseau' },
        { to: '/vos-donnees', label: 'Vos données' },
        { to: '/accessibilite', label: 'Accessibilité\u00A0: non auditée' },
        { to: '/confort', label: 'Confort de lecture' },
      ],
    },
  ],
};

/** In the account menu of those who keep the house. */
const administrationEntry: NavItem = {
  to: '/administration',
  label: 'Administration',
  icon: 'settings',
};

type Reader = {
  isMember: boolean;
  keepsHouse: boolean;
  /** Calls and questions that wait for them. */
  waitingCount: number;
};

/** The navigation of this reader; what is read between colleagues is in the footer of the others. */
export function navigationFor({ isMember, keepsHouse, waitingCount }: Reader): Navigation {
  const countOn = (items: readonly NavItem[]) =>
    items.map((item) => (item.to === helpAddress ? { ...item, count: waitingCount } : item));
  const { main, quick, account } = navigation;
  return {
    ...navigation,
    main: countOn(isMember ? main : main.filter(({ to }) => to !== directoryAddress)),
    quick: countOn(quick),
    account: keepsHouse ? [...account, administrationEntry] : account,
  };
}
