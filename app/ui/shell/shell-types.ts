import type { IconName } from '#app/ui/icon-names.ts';

export type NavItem = {
  to: string;
  label: string;
  icon: IconName;
  /** How many things wait there for the reader. */
  count?: number;
  /** The browser learns of it only when it is followed: a first view need not carry the way there. */
  discover?: 'none';
};

export type FooterColumn = { title: string; links: readonly { to: string; label: string }[] };

export type Viewer = { displayName: string; initials: string };

/** What the door gives the shell: only pages that exist. */
export type Navigation = {
  /** The entries of the network, of which the first is this one; none is shown when it is alone. */
  entries: readonly NavItem[];
  main: readonly NavItem[];
  /** Under the thumb on a phone: five at most, in one short word each. */
  quick: readonly NavItem[];
  /** What a signed-in member finds under their initials. */
  account: readonly NavItem[];
  /** The gesture that every page puts forward; it is told which page it comes from. */
  action?: NavItem;
  footer: readonly FooterColumn[];
};

/** `page` on the page itself, `true` on those under it, as aria-current wants. */
export function currentMark(to: string, path: string): 'page' | 'true' | undefined {
  if (path === to) return 'page';
  return to !== '/' && path.startsWith(`${to}/`) ? 'true' : undefined;
}

/** Where the gesture leads, told which page it comes from; not from its own pages. */
export function actionAddress({ to }: NavItem, path: string): string {
  return path === '/' || currentMark(to, path) ? to : `${to}?depuis=${path}`;
}
