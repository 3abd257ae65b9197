import { useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';

import { useInPageLinks } from '#app/ui/in-page-links.ts';
import { ToastRegion, type ToastMessage } from '#app/ui/toast.tsx';

import { BottomBar } from './bottom-bar.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import type { Navigation, Viewer } from './shell-types.ts';

type ShellProps = {
  navigation: Navigation;
  viewer: Viewer | null;
  toast?: ToastMessage | null;
  /** Over every page, before everything else: what cannot wait. */
  urgent?: ReactNode;
  children: ReactNode;
};

/** Around every page: the way to the content, the header, `<main>`, the footer, what was just done. */
export function Shell({ navigation, viewer, toast = null, urgent, children }: ShellProps) {
  const { pathname } = useLocation();
  useInPageLinks();
  return (
    <>
      <a className="evitement" href="#contenu">
        Aller au contenu
      </a>
      {urgent}
      <Header navigation={navigation} viewer={viewer} path={pathname} />
      <main id="contenu" tabIndex={-1}>
        {children}
      </main>
      <Footer columns={navigation.footer} />
      <BottomBar items={navigation.quick} path={pathname} />
      <ToastRegion message={toast} />
    </>
  );
}
